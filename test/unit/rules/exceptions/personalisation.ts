import noOutcome from '../../../../language/analysis/rules/personalisation/no-outcome.js';
import noSuppression from '../../../../language/analysis/rules/personalisation/no-suppression.js';
import staleDecision from '../../../../language/analysis/rules/personalisation/stale-decision.js';
import { sketched } from '../sketch.js';

export const personalisation = {
  'CXRA-PER-002': [staleDecision.bad.replace('tags: transaction', 'tags: transaction, aggregated')],
  'CXRA-PER-003': [noOutcome.bad.replace('served-at', 'kind: routing  served-at'), sketched(noOutcome.bad)],
  'CXRA-PER-004': [sketched(noSuppression.bad)],
};
