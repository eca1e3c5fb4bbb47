import consentWithoutWithdrawal from '../../../../language/analysis/rules/consent/consent-without-withdrawal.js';
import noPurpose from '../../../../language/analysis/rules/consent/no-purpose.js';
import purposeNotDeclared from '../../../../language/analysis/rules/consent/purpose-not-declared.js';

export const consentAlternatives = {
  'CXRA-CNS-001': [
    [
      'Hobbies.purposes',
      `purpose Care { kind: support }\npurpose News { kind: direct-marketing }\n${noPurpose.bad.replace('carries', 'purpose: News  carries')}`,
    ],
  ],
  'CXRA-CNS-002': [
    ['Newsletter.basis', consentWithoutWithdrawal.bad.replace(/consent NewsConsent.*\n/, '')],
    ['Newsletter.basis', consentWithoutWithdrawal.bad.replace('captured-at: SignUp', 'withdrawn-at: SignUp')],
    ['Newsletter.basis', consentWithoutWithdrawal.bad.replace('captured-at: SignUp', 'captured-at: none')],
    // No touchpoint fits, and so there is a new one.
    ['Newsletter.basis', consentWithoutWithdrawal.bad.replace('op: register', 'op: browse')],
    [
      'Newsletter.basis',
      consentWithoutWithdrawal.bad.replace('op: register', 'op: browse').replace(/consent NewsConsent.*\n/, ''),
    ],
  ],
  'CXRA-CNS-004': [
    [
      'm.purpose',
      purposeNotDeclared.bad.replace('flow Crm', 'flow m Crm').replace('tags: personal', 'tags: behavioural'),
    ],
  ],
} as const;
