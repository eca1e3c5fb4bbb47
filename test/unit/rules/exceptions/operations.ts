import unassessed from '../../../../language/analysis/rules/operations/unassessed.js';
import unmonitored from '../../../../language/analysis/rules/operations/unmonitored.js';
import unsupportedComponent from '../../../../language/analysis/rules/operations/unsupported-component.js';

export const operations = {
  'CXRA-OPS-001': [unmonitored.bad.replace('monitoring: none', 'monitoring: none  managed: yes  alerting: provider')],
  'CXRA-OPS-003': [unassessed.bad.replace('assessed: none', 'assessed: none  party: third-party')],
  'CXRA-OPS-007': [unsupportedComponent.bad.replace('support: eol', 'support: eol  virtual-patching: yes')],
};
