import insiderBlastRadius from '../../../../language/analysis/rules/insiders/insider-blast-radius.js';
import silentImpersonation from '../../../../language/analysis/rules/insiders/silent-impersonation.js';
import sodConflict from '../../../../language/analysis/rules/insiders/sod-conflict.js';
import standingPrivilege from '../../../../language/analysis/rules/insiders/standing-privilege.js';
import unauditedAccess from '../../../../language/analysis/rules/insiders/unaudited-access.js';
import unlimitedRecordAccess from '../../../../language/analysis/rules/insiders/unlimited-record-access.js';
import unmaskedDisplay from '../../../../language/analysis/rules/insiders/unmasked-display.js';

export const insiders = {
  'CXRA-INS-001': [unlimitedRecordAccess.bad.replace(': agent {', ': fraud-analyst { approval: per-case ')],
  'CXRA-INS-002': [
    unmaskedDisplay.bad.replace('Agent : agent', 'Agent : agent { need-full: CardNumber }'),
    unmaskedDisplay.bad.replace('agent-desktop in AppZone', 'agent-desktop in AppZone { need-full: CardNumber }'),
  ],
  'CXRA-INS-003': [
    sodConflict.bad.replace('grants:', 'dual-control: yes  grants:'),
    `architecture Corner { org-size: micro }${sodConflict.bad}`,
  ],
  'CXRA-INS-004': [
    standingPrivilege.bad
      .replace('store CrmDb : sql in DataZone { holds: Profile }', 'system CrmDb : siem in DataZone')
      .replace('op: admin', 'op: read'),
    standingPrivilege.bad.replace('privilege-mode', 'break-glass: yes  privilege-mode'),
  ],
  'CXRA-INS-009': [unauditedAccess.bad.replace(': sql', ': cache')],
  'CXRA-INS-012': [
    silentImpersonation.bad
      .replace(': remote-desktop', ': co-browse')
      .replace('audit-as: customer', 'audit-as: customer  customer-consent: yes'),
  ],
  'CXRA-INS-014': [
    insiderBlastRadius.bad.replaceAll('carries', 'approval: per-target  carries'),
    insiderBlastRadius.bad.replace('Dev : developer', 'Dev : developer { break-glass: yes }'),
  ],
};
