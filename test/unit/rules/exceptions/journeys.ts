import unexplainedLow from '../../../../language/analysis/rules/journeys/unexplained-low.js';

export const journeys = {
  'CXRA-JRN-013': [unexplainedLow.bad.replace('emotion: -2', 'emotion: -2  kind: wait  duration: 26h')],
};
