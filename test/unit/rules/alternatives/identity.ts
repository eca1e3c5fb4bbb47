import adminNotPhishingResistant from '../../../../language/analysis/rules/identity/admin-not-phishing-resistant.js';
import identityNotPropagated from '../../../../language/analysis/rules/identity/identity-not-propagated.js';
import longLivedCredential from '../../../../language/analysis/rules/identity/long-lived-credential.js';
import weakServiceAuth from '../../../../language/analysis/rules/identity/weak-service-auth.js';
import workforceNoMfa from '../../../../language/analysis/rules/identity/workforce-no-mfa.js';

const recovery = `
channel Web : web
touchpoint Login on Web { op: login  aal: aal2 }
touchpoint Recover on Web { op: recovery  aal: aal1 }
`;

const threeChannels = `
channel Web : web
channel App : mobile-app
channel Phone : phone
touchpoint OnWeb on Web { op: refund  aal: aal2 }
touchpoint InApp on App { op: refund  aal: aal3 }
touchpoint ByPhone on Phone { op: refund, support  aal: identified }
touchpoint AtDesk on Phone { op: refund  aal: aal1  users: workforce }
`;

export const identityAlternatives = {
  'CXRA-IAM-003': [['f.authn', weakServiceAuth.bad.replace('system Payroll : erp', 'actor Payroll : staff')]],
  'CXRA-IAM-004': [
    [
      'Agent.aal',
      `${workforceNoMfa.bad.replace('aal: aal1', 'login-via: Login')}system Login : idp in AppZone { aal: aal1 }\n`,
    ],
    [
      'Agent.aal',
      workforceNoMfa.bad
        .replace('Agent : agent', 'Agent : partner')
        .replace('aal: aal1', 'aal: planned(aal2, 2027-01-31)'),
    ],
  ],
  'CXRA-IAM-005': [
    [
      'Ops.phishing-resistant',
      adminNotPhishingResistant.bad.replace('factors: password, otp-sms', 'phishing-resistant: no'),
    ],
    [
      'Ops.factors',
      adminNotPhishingResistant.bad
        .replace('Ops : admin', 'Ops : contractor')
        .replace('trust: edge', 'trust: edge  role: admin'),
    ],
    [
      'Ops.factors',
      adminNotPhishingResistant.bad.replace('factors: password, otp-sms', 'factors: planned(passkey, 2027-01-31)'),
    ],
  ],
  'CXRA-IAM-009': [
    ['b.acts-as', identityNotPropagated.bad.replace('  authz: technical-user', '')],
    [
      'b.authz',
      identityNotPropagated.bad
        .replace('system OrderApi : backend', 'store OrderApi : sql')
        .replace('acts-as: service  authz', 'authz'),
    ],
  ],
  'CXRA-IAM-012': [['ByPhone.aal', threeChannels.replace('aal: aal2', 'aal: aal3')]],
  'CXRA-IAM-014': [['Recover.aal', recovery]],
  'CXRA-IAM-016': [
    ['ApiKey.rotation', longLivedCredential.bad.replace('lifetime: hardcoded', 'lifetime: 2y  rotation: 3y')],
    ['ApiKey.lifetime', `${longLivedCredential.bad}system Vault : vault in AppZone\n`],
  ],
} as const;
