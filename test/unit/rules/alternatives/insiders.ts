import externalWithoutExpiry from '../../../../language/analysis/rules/insiders/external-without-expiry.js';
import insiderBlastRadius from '../../../../language/analysis/rules/insiders/insider-blast-radius.js';
import silentImpersonation from '../../../../language/analysis/rules/insiders/silent-impersonation.js';
import sodConflict from '../../../../language/analysis/rules/insiders/sod-conflict.js';
import standingPrivilege from '../../../../language/analysis/rules/insiders/standing-privilege.js';
import unmaskedDisplay from '../../../../language/analysis/rules/insiders/unmasked-display.js';

export const insiderAlternatives = {
  'CXRA-INS-002': [
    // Asking for it is seeing it.
    ['view.display', unmaskedDisplay.bad.replace('AgentUi -> Agent { carries', 'Agent -> AgentUi { op: read  carries')],
    ['view.display', unmaskedDisplay.bad.replace('AgentUi -> Agent { carries', 'Agent -> AgentUi { returns')],
  ],
  'CXRA-INS-003': [
    ['Lead.grants', sodConflict.bad.replace('refund.approve', 'refund.approve, user.create, role.grant')],
  ],
  'CXRA-INS-004': [
    ['Admin.session-recording', standingPrivilege.good.replace('session-recording: yes', 'session-recording: no')],
  ],
  'CXRA-INS-006': [
    ['Outsourcer.access-expires', externalWithoutExpiry.good.replace('2027-03-31', '2026-03-31')],
    ['Outsourcer.sponsor', externalWithoutExpiry.good.replace('sponsor: CareTeam', 'sponsor: none')],
  ],
  'CXRA-INS-012': [
    ['ActAs.customer-consent', silentImpersonation.good.replace('customer-consent: yes', 'customer-consent: no')],
    ['ActAs.notification', silentImpersonation.good.replace('notification: yes', 'notification: no')],
  ],
  // Through a system that asks nobody for whom it calls.
  'CXRA-INS-014': [
    [
      'Dev',
      insiderBlastRadius.bad
        .replace('d Dev -> OrderDb {', 'd Tool -> OrderDb { authz: technical-user ')
        .replace(
          'actor Dev : developer',
          'system Tool : backend in DataZone\nactor Dev : developer\nflow e Dev -> Tool',
        ),
    ],
  ],
} as const;
