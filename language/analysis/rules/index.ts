// Generated from the files of this folder by `npm run generate`.
import type { Rule } from '../rule.js';
import automatedDecision from './ai/automated-decision.js';
import consentNotPropagated from './ai/consent-not-propagated.js';
import excessiveAgency from './ai/excessive-agency.js';
import profilingWithoutChoice from './ai/profiling-without-choice.js';
import promptInjectionPath from './ai/prompt-injection-path.js';
import sensitiveInference from './ai/sensitive-inference.js';
import tinySegment from './ai/tiny-segment.js';
import undisclosedBot from './ai/undisclosed-bot.js';
import costlyAnonymousOperation from './availability/costly-anonymous-operation.js';
import failOpen from './availability/fail-open.js';
import journeySinglePoint from './availability/journey-single-point.js';
import noDdosAbsorption from './availability/no-ddos-absorption.js';
import noRateLimit from './availability/no-rate-limit.js';
import syncThirdParty from './availability/sync-third-party.js';
import classDownFlow from './breach/class-down-flow.js';
import oversharing from './breach/oversharing.js';
import publicStore from './breach/public-store.js';
import secretInUrl from './breach/secret-in-url.js';
import sensitiveInLogs from './breach/sensitive-in-logs.js';
import sensitiveInMessaging from './breach/sensitive-in-messaging.js';
import singleViewHoneypot from './breach/single-view-honeypot.js';
import storeBypassesOwner from './breach/store-bypasses-owner.js';
import trackerOnSensitivePage from './breach/tracker-on-sensitive-page.js';
import botDeadEnd from './channels/bot-dead-end.js';
import channelSilo from './channels/channel-silo.js';
import forcedSwitch from './channels/forced-switch.js';
import lostContext from './channels/lost-context.js';
import noReply from './channels/no-reply.js';
import singleChannelMoment from './channels/single-channel-moment.js';
import undisclosedAi from './channels/undisclosed-ai.js';
import unmappedContact from './channels/unmapped-contact.js';
import unstaffedTouchpoint from './channels/unstaffed-touchpoint.js';
import cardInConversation from './compliance/card-in-conversation.js';
import dpiaMissing from './compliance/dpia-missing.js';
import frameworkMissing from './compliance/framework-missing.js';
import noErasurePath from './compliance/no-erasure-path.js';
import noLawfulBasis from './compliance/no-lawful-basis.js';
import panUnprotected from './compliance/pan-unprotected.js';
import processorWithoutAgreement from './compliance/processor-without-agreement.js';
import purposeDrift from './compliance/purpose-drift.js';
import retentionMissing from './compliance/retention-missing.js';
import sadStored from './compliance/sad-stored.js';
import specialCategoryCondition from './compliance/special-category-condition.js';
import transferWithoutSafeguard from './compliance/transfer-without-safeguard.js';
import consentWithoutWithdrawal from './consent/consent-without-withdrawal.js';
import noPurpose from './consent/no-purpose.js';
import noRetention from './consent/no-retention.js';
import purposeNotDeclared from './consent/purpose-not-declared.js';
import blindAgent from './employees/blind-agent.js';
import tooManySystems from './employees/too-many-systems.js';
import unheardStaff from './employees/unheard-staff.js';
import certValidationOff from './encryption/cert-validation-off.js';
import clearVoice from './encryption/clear-voice.js';
import cleartextTransit from './encryption/cleartext-transit.js';
import diskOnlyForCard from './encryption/disk-only-for-card.js';
import keyNextToData from './encryption/key-next-to-data.js';
import noEncryptionAtRest from './encryption/no-encryption-at-rest.js';
import noMutualAuthEastWest from './encryption/no-mutual-auth-east-west.js';
import obsoleteTls from './encryption/obsolete-tls.js';
import spoofableSender from './encryption/spoofable-sender.js';
import tlsStopsAtEdge from './encryption/tls-stops-at-edge.js';
import weakAlgorithm from './encryption/weak-algorithm.js';
import weakPasswordHash from './encryption/weak-password-hash.js';
import deafStage from './feedback/deaf-stage.js';
import openLoop from './feedback/open-loop.js';
import surveyFatigue from './feedback/survey-fatigue.js';
import missingComponent from './governance/missing-component.js';
import ownerlessExperience from './governance/ownerless-experience.js';
import adminNotPhishingResistant from './identity/admin-not-phishing-resistant.js';
import callerVerificationWeak from './identity/caller-verification-weak.js';
import identityNotPropagated from './identity/identity-not-propagated.js';
import longLivedCredential from './identity/long-lived-credential.js';
import missingAuthentication from './identity/missing-authentication.js';
import missingAuthorization from './identity/missing-authorization.js';
import noLoginAbuseControl from './identity/no-login-abuse-control.js';
import noStepUp from './identity/no-step-up.js';
import recoveryWeakerThanLogin from './identity/recovery-weaker-than-login.js';
import sharedAccount from './identity/shared-account.js';
import weakServiceAuth from './identity/weak-service-auth.js';
import weakestChannel from './identity/weakest-channel.js';
import workforceNoMfa from './identity/workforce-no-mfa.js';
import crossChannelStoredContent from './injection/cross-channel-stored-content.js';
import csrf from './injection/csrf.js';
import interpreterInjection from './injection/interpreter-injection.js';
import noBoundaryValidation from './injection/no-boundary-validation.js';
import noOutputEncoding from './injection/no-output-encoding.js';
import noWaf from './injection/no-waf.js';
import scriptsWithoutIntegrity from './injection/scripts-without-integrity.js';
import unparameterisedQuery from './injection/unparameterised-query.js';
import unscannedUpload from './injection/unscanned-upload.js';
import xmlEntities from './injection/xml-entities.js';
import externalWithoutExpiry from './insiders/external-without-expiry.js';
import insiderBlastRadius from './insiders/insider-blast-radius.js';
import mutableAuditLog from './insiders/mutable-audit-log.js';
import silentImpersonation from './insiders/silent-impersonation.js';
import sodConflict from './insiders/sod-conflict.js';
import standingPrivilege from './insiders/standing-privilege.js';
import unauditedAccess from './insiders/unaudited-access.js';
import unlimitedRecordAccess from './insiders/unlimited-record-access.js';
import unmaskedDisplay from './insiders/unmasked-display.js';
import bola from './interfaces/bola.js';
import broadPartnerScope from './interfaces/broad-partner-scope.js';
import excessiveProperties from './interfaces/excessive-properties.js';
import gatewayBypass from './interfaces/gateway-bypass.js';
import permissiveCors from './interfaces/permissive-cors.js';
import tokenNotValidated from './interfaces/token-not-validated.js';
import unmanagedApi from './interfaces/unmanaged-api.js';
import unsafeConsumption from './interfaces/unsafe-consumption.js';
import unsignedWebhook from './interfaces/unsigned-webhook.js';
import verboseOrDebug from './interfaces/verbose-or-debug.js';
import assumedJourney from './journeys/assumed-journey.js';
import companyCentricStep from './journeys/company-centric-step.js';
import deadEndStep from './journeys/dead-end-step.js';
import emotionInPlan from './journeys/emotion-in-plan.js';
import emptyStage from './journeys/empty-stage.js';
import journeyWithoutGoal from './journeys/journey-without-goal.js';
import journeyWithoutPersona from './journeys/journey-without-persona.js';
import noFailurePath from './journeys/no-failure-path.js';
import oversizedJourney from './journeys/oversized-journey.js';
import sadEnding from './journeys/sad-ending.js';
import unexplainedLow from './journeys/unexplained-low.js';
import unmeasuredMoment from './journeys/unmeasured-moment.js';
import unreachableStep from './journeys/unreachable-step.js';
import unsupportedFrontstage from './journeys/unsupported-frontstage.js';
import efficiencyOnly from './metrics/efficiency-only.js';
import metricLevelMismatch from './metrics/metric-level-mismatch.js';
import targetOutOfScale from './metrics/target-out-of-scale.js';
import clientSideAuthorisation from './mobile/client-side-authorisation.js';
import insecureDeviceStorage from './mobile/insecure-device-storage.js';
import mobileCleartext from './mobile/mobile-cleartext.js';
import sdkDataSharing from './mobile/sdk-data-sharing.js';
import secretInApp from './mobile/secret-in-app.js';
import unlockedKiosk from './mobile/unlocked-kiosk.js';
import badSuppression from './model/bad-suppression.js';
import brokenJourney from './model/broken-journey.js';
import contradiction from './model/contradiction.js';
import emptyFlow from './model/empty-flow.js';
import orphan from './model/orphan.js';
import ownerless from './model/ownerless.js';
import plannedOverdue from './model/planned-overdue.js';
import underClassified from './model/under-classified.js';
import unspecified from './model/unspecified.js';
import unusedData from './model/unused-data.js';
import unassessed from './operations/unassessed.js';
import unmonitored from './operations/unmonitored.js';
import unsupportedComponent from './operations/unsupported-component.js';
import decisionWithoutHuman from './personalisation/decision-without-human.js';
import noOutcome from './personalisation/no-outcome.js';
import noSuppression from './personalisation/no-suppression.js';
import personalisedWithoutConsent from './personalisation/personalised-without-consent.js';
import staleDecision from './personalisation/stale-decision.js';
import adminPlaneExposed from './segmentation/admin-plane-exposed.js';
import anyAny from './segmentation/any-any.js';
import blastRadius from './segmentation/blast-radius.js';
import cyclicTrust from './segmentation/cyclic-trust.js';
import deviceWithBackoffice from './segmentation/device-with-backoffice.js';
import flatNetwork from './segmentation/flat-network.js';
import flowWithoutPolicy from './segmentation/flow-without-policy.js';
import implicitLocationTrust from './segmentation/implicit-location-trust.js';
import mixedClassification from './segmentation/mixed-classification.js';
import noDefaultDeny from './segmentation/no-default-deny.js';
import noEnforcementPoint from './segmentation/no-enforcement-point.js';
import openEgress from './segmentation/open-egress.js';
import pciScopeCreep from './segmentation/pci-scope-creep.js';
import policyConflict from './segmentation/policy-conflict.js';
import policyTooWide from './segmentation/policy-too-wide.js';
import policyUngoverned from './segmentation/policy-ungoverned.js';
import sharedRuntime from './segmentation/shared-runtime.js';
import tenantIsolation from './segmentation/tenant-isolation.js';
import thirdPartyBroad from './segmentation/third-party-broad.js';
import tierSkip from './segmentation/tier-skip.js';
import unguardedTransitivePath from './segmentation/unguarded-transitive-path.js';
import unsegmentedElement from './segmentation/unsegmented-element.js';
import untrustedToRestrictedStore from './segmentation/untrusted-to-restricted-store.js';
import unusedPolicy from './segmentation/unused-policy.js';
import noIdentityResolution from './single-view/no-identity-resolution.js';
import noInteractionRecord from './single-view/no-interaction-record.js';
import noSingleView from './single-view/no-single-view.js';
import twoMasters from './single-view/two-masters.js';

/** All built-in rules, by id. */
export const rules: readonly Rule[] = [
  automatedDecision,
  consentNotPropagated,
  excessiveAgency,
  profilingWithoutChoice,
  promptInjectionPath,
  sensitiveInference,
  tinySegment,
  undisclosedBot,
  costlyAnonymousOperation,
  failOpen,
  journeySinglePoint,
  noDdosAbsorption,
  noRateLimit,
  syncThirdParty,
  classDownFlow,
  oversharing,
  publicStore,
  secretInUrl,
  sensitiveInLogs,
  sensitiveInMessaging,
  singleViewHoneypot,
  storeBypassesOwner,
  trackerOnSensitivePage,
  botDeadEnd,
  channelSilo,
  forcedSwitch,
  lostContext,
  noReply,
  singleChannelMoment,
  undisclosedAi,
  unmappedContact,
  unstaffedTouchpoint,
  cardInConversation,
  dpiaMissing,
  frameworkMissing,
  noErasurePath,
  noLawfulBasis,
  panUnprotected,
  processorWithoutAgreement,
  purposeDrift,
  retentionMissing,
  sadStored,
  specialCategoryCondition,
  transferWithoutSafeguard,
  consentWithoutWithdrawal,
  noPurpose,
  noRetention,
  purposeNotDeclared,
  blindAgent,
  tooManySystems,
  unheardStaff,
  certValidationOff,
  clearVoice,
  cleartextTransit,
  diskOnlyForCard,
  keyNextToData,
  noEncryptionAtRest,
  noMutualAuthEastWest,
  obsoleteTls,
  spoofableSender,
  tlsStopsAtEdge,
  weakAlgorithm,
  weakPasswordHash,
  deafStage,
  openLoop,
  surveyFatigue,
  missingComponent,
  ownerlessExperience,
  adminNotPhishingResistant,
  callerVerificationWeak,
  identityNotPropagated,
  longLivedCredential,
  missingAuthentication,
  missingAuthorization,
  noLoginAbuseControl,
  noStepUp,
  recoveryWeakerThanLogin,
  sharedAccount,
  weakServiceAuth,
  weakestChannel,
  workforceNoMfa,
  crossChannelStoredContent,
  csrf,
  interpreterInjection,
  noBoundaryValidation,
  noOutputEncoding,
  noWaf,
  scriptsWithoutIntegrity,
  unparameterisedQuery,
  unscannedUpload,
  xmlEntities,
  externalWithoutExpiry,
  insiderBlastRadius,
  mutableAuditLog,
  silentImpersonation,
  sodConflict,
  standingPrivilege,
  unauditedAccess,
  unlimitedRecordAccess,
  unmaskedDisplay,
  bola,
  broadPartnerScope,
  excessiveProperties,
  gatewayBypass,
  permissiveCors,
  tokenNotValidated,
  unmanagedApi,
  unsafeConsumption,
  unsignedWebhook,
  verboseOrDebug,
  assumedJourney,
  companyCentricStep,
  deadEndStep,
  emotionInPlan,
  emptyStage,
  journeyWithoutGoal,
  journeyWithoutPersona,
  noFailurePath,
  oversizedJourney,
  sadEnding,
  unexplainedLow,
  unmeasuredMoment,
  unreachableStep,
  unsupportedFrontstage,
  efficiencyOnly,
  metricLevelMismatch,
  targetOutOfScale,
  clientSideAuthorisation,
  insecureDeviceStorage,
  mobileCleartext,
  sdkDataSharing,
  secretInApp,
  unlockedKiosk,
  badSuppression,
  brokenJourney,
  contradiction,
  emptyFlow,
  orphan,
  ownerless,
  plannedOverdue,
  underClassified,
  unspecified,
  unusedData,
  unassessed,
  unmonitored,
  unsupportedComponent,
  decisionWithoutHuman,
  noOutcome,
  noSuppression,
  personalisedWithoutConsent,
  staleDecision,
  adminPlaneExposed,
  anyAny,
  blastRadius,
  cyclicTrust,
  deviceWithBackoffice,
  flatNetwork,
  flowWithoutPolicy,
  implicitLocationTrust,
  mixedClassification,
  noDefaultDeny,
  noEnforcementPoint,
  openEgress,
  pciScopeCreep,
  policyConflict,
  policyTooWide,
  policyUngoverned,
  sharedRuntime,
  tenantIsolation,
  thirdPartyBroad,
  tierSkip,
  unguardedTransitivePath,
  unsegmentedElement,
  untrustedToRestrictedStore,
  unusedPolicy,
  noIdentityResolution,
  noInteractionRecord,
  noSingleView,
  twoMasters,
].sort((a, b) => (a.id < b.id ? -1 : 1));

const byName = new Map<string, Rule>(
  rules.flatMap((rule): [string, Rule][] => [
    [rule.id, rule],
    [rule.slug, rule],
  ]),
);

/** The rule of an id or slug, or undefined. */
export function ruleById(idOrSlug: string): Rule | undefined {
  return byName.get(idOrSlug);
}
