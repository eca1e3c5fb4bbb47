import decisionWithoutHuman from '../../../../language/analysis/rules/personalisation/decision-without-human.js';
import noOutcome from '../../../../language/analysis/rules/personalisation/no-outcome.js';
import noSuppression from '../../../../language/analysis/rules/personalisation/no-suppression.js';
import personalisedWithoutConsent from '../../../../language/analysis/rules/personalisation/personalised-without-consent.js';
import staleDecision from '../../../../language/analysis/rules/personalisation/stale-decision.js';
import { sketched } from '../sketch.js';

const gdpr = (model: string): string => `architecture Example { frameworks: gdpr  region: eu }${model}`;
const decided = (review: string): string =>
  `${decisionWithoutHuman.bad}system Scores : scoring\nactor Clerk : staff\ndecision Credit on Scores { purpose: CreditCheck  automation: solely  human-review: ${review} }\n`;

export const personalisation = {
  'CXRA-PER-001': [
    personalisedWithoutConsent.bad.replace(
      'decision ForYou',
      'flow Shop -> Reco { carries: BrowseEvents  consent-gate: TipsConsent }\ndecision ForYou',
    ),
    gdpr(
      personalisedWithoutConsent.bad.replace('recommender in AppZone', 'recommender in AppZone { consent-gate: none }'),
    ),
  ],
  'CXRA-PER-002': [staleDecision.bad.replace('tags: transaction', 'tags: transaction, aggregated')],
  'CXRA-PER-003': [noOutcome.bad.replace('served-at', 'kind: routing  served-at'), sketched(noOutcome.bad)],
  'CXRA-PER-004': [sketched(noSuppression.bad)],
  'CXRA-PER-008': [decided('Clerk'), gdpr(decided('none'))],
};
