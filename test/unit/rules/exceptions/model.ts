import brokenJourney from '../../../../language/analysis/rules/model/broken-journey.js';
import emptyFlow from '../../../../language/analysis/rules/model/empty-flow.js';
import orphan from '../../../../language/analysis/rules/model/orphan.js';
import unusedData from '../../../../language/analysis/rules/model/unused-data.js';
import { sketched } from '../sketch.js';

const asAdmin = emptyFlow.bad.replace('protocol: https', 'protocol: https  op: admin');

export const model = {
  'CXRA-MOD-002': [
    unusedData.bad.replace('class: internal', 'class: internal  reserved: yes'),
    sketched(unusedData.bad),
  ],
  'CXRA-MOD-003': [asAdmin, sketched(emptyFlow.bad)],
  'CXRA-MOD-004': [sketched(orphan.bad)],
  'CXRA-MOD-007': [sketched(brokenJourney.bad)],
};
