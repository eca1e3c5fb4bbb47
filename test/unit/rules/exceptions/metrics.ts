import efficiencyOnly from '../../../../language/analysis/rules/metrics/efficiency-only.js';
import metricLevelMismatch from '../../../../language/analysis/rules/metrics/metric-level-mismatch.js';

export const metrics = {
  'CXRA-MTR-002': [metricLevelMismatch.bad.replace(': nps {', ': custom { level: relational ')],
  'CXRA-MTR-004': [efficiencyOnly.bad.replace('performed-by: Agent', 'performed-by: Agent  users: workforce')],
};
