import adminNotPhishingResistant from '../../../../language/analysis/rules/identity/admin-not-phishing-resistant.js';
import callerVerificationWeak from '../../../../language/analysis/rules/identity/caller-verification-weak.js';
import identityNotPropagated from '../../../../language/analysis/rules/identity/identity-not-propagated.js';
import longLivedCredential from '../../../../language/analysis/rules/identity/long-lived-credential.js';
import missingAuthentication from '../../../../language/analysis/rules/identity/missing-authentication.js';
import missingAuthorization from '../../../../language/analysis/rules/identity/missing-authorization.js';
import noLoginAbuseControl from '../../../../language/analysis/rules/identity/no-login-abuse-control.js';
import noStepUp from '../../../../language/analysis/rules/identity/no-step-up.js';
import recoveryWeakerThanLogin from '../../../../language/analysis/rules/identity/recovery-weaker-than-login.js';
import sharedAccount from '../../../../language/analysis/rules/identity/shared-account.js';
import weakestChannel from '../../../../language/analysis/rules/identity/weakest-channel.js';
import weakServiceAuth from '../../../../language/analysis/rules/identity/weak-service-auth.js';
import workforceNoMfa from '../../../../language/analysis/rules/identity/workforce-no-mfa.js';

const throughGateway = `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Gateway : api-gateway in Edge
system ShopApi : backend in Edge
flow f Web -> Gateway { protocol: https  authn: none  carries: Profile }
flow g Gateway -> ShopApi { protocol: https  authn: oidc  carries: Profile }
`;

const twoLogins = `
channel Web : web
touchpoint Login on Web { op: login  aal: aal2 }
touchpoint Recover on Web { op: recovery  aal: aal1  recovery-hold: 24h }
`;

const withSystem = (source: string, target: string): string =>
  identityNotPropagated.bad
    .replace('Bff : backend in Edge', `Bff : backend in Edge ${source}`)
    .replace('OrderApi : backend in AppZone', `OrderApi : backend in AppZone ${target}`);

export const identity = {
  'CXRA-IAM-001': [missingAuthentication.bad.replace('protocol: https', 'protocol: in-process'), throughGateway],
  'CXRA-IAM-002': [
    `${missingAuthorization.bad}\nsystem Decider : pdp in AppZone\nflow OrderApi -> Decider { protocol: https }\n`,
  ],
  'CXRA-IAM-003': [weakServiceAuth.bad.replace('authn: ip-allowlist', 'authn: ip-allowlist  tunnel: ipsec')],
  'CXRA-IAM-004': [
    workforceNoMfa.bad.replace('aal: aal1', 'aal: aal1  login-via: Login') +
      'system Login : idp in AppZone { aal: aal2 }\n',
    workforceNoMfa.bad.replace('aal: aal1', 'aal: aal1  break-glass: yes'),
  ],
  'CXRA-IAM-005': [adminNotPhishingResistant.bad.replace('otp-sms', 'otp-sms  break-glass: yes')],
  'CXRA-IAM-007': [
    callerVerificationWeak.bad.replace('class: confidential  tags: personal, contact', 'class: internal'),
  ],
  'CXRA-IAM-008': [
    sharedAccount.bad
      .replace('class: public', 'class: internal')
      .replace('StoreStaff : agent { account: shared', 'StoreStaff : service { account: shared  device-bound: yes'),
  ],
  'CXRA-IAM-009': [
    withSystem('{ enforces-object-authz: yes }', ''),
    withSystem('', '{ enforces-object-authz: yes }'),
    identityNotPropagated.bad.replace('acts-as: service', 'acts-as: service  mode: batch'),
    identityNotPropagated.bad.replace('acts-as: user', 'acts-as: user  authz: object'),
  ],
  'CXRA-IAM-012': [
    weakestChannel.bad.replace('aal: aal1', 'aal: aal1  limits: read-masked'),
    `data Address { class: confidential }\n${weakestChannel.bad.replace('aal: aal2', 'aal: aal2  shows: Address').replace('aal: aal1', 'aal: aal1  collects: none  shows: none')}`,
  ],
  'CXRA-IAM-013': [
    noStepUp.bad.replace('step-up: no', 'step-up: no  aal: aal3'),
    noStepUp.bad.replace('step-up: no', 'step-up: no  transaction-signing: yes'),
  ],
  'CXRA-IAM-014': [
    recoveryWeakerThanLogin.bad.replace('recovery-aal: aal1', 'recovery-aal: aal1  recovery-hold: 48h'),
    twoLogins,
  ],
  'CXRA-IAM-016': [
    longLivedCredential.bad.replace('lifetime: hardcoded', 'lifetime: hardcoded  publishable: yes'),
    longLivedCredential.bad.replace('lifetime: hardcoded', 'lifetime: hardcoded  hardware-bound: yes'),
  ],
  'CXRA-IAM-018': [
    noLoginAbuseControl.bad.replace('Shop : commerce in Edge', 'Shop : commerce in Edge { abuse-control: adaptive }'),
    `${noLoginAbuseControl.bad}system Accounts : ciam in Edge { abuse-control: breached-password }\nflow Login -> Accounts\n`,
  ],
};
