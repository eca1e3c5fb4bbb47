import { defineRule } from '../../rule.js';
import { secondFactor } from '../../remedies/second-factor.js';

export default defineRule({
  id: 'CXRA-IAM-004',
  slug: 'workforce-no-mfa',
  title: 'Workforce, partner or administrator logs in with one factor',
  severity: 'error',
  scope: 'graph',
  what: 'Staff, administrators or partners who reach confidential data log in below assurance level aal2, that is with one factor.',
  why: 'One phished password of an agent opens every customer record the agent may see.',
  how: 'Ask for a second factor, best one that cannot be relayed, at the identity provider that logs them in.',
  falsePositives:
    'What is reached counts along all flows onward from the actor. Where a system on the way asks for the second factor, name it under `login-via` with its `aal`.',
  maps: [
    'CWE-308',
    'CWE-654',
    'A07:2021',
    'A07:2025',
    'GDPR:32',
    'NIS2:j',
    'PCI:8.4.2',
    'PCI:8.4.3',
    'NIST63B:AAL2',
    'ZT:6',
    'STRIDE:S',
    'STRIDE:E',
    'ASVS:6.3.3',
  ],
  when: 'actor a where (workforce(a) or a.kind = partner) and (aal(a) < aal2 or a.aal = none) and some e in reach(a): cls(e) >= confidential',
  unless: ['a.login-via.aal >= aal2', 'a.break-glass = yes'],
  message:
    "'{a}' logs in below aal2, and confidential data lies behind that login; one phished password is enough to get there. Ask for a second factor.",
  pointAt: 'aal',
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
system Crm : crm in AppZone
actor Agent : agent { aal: aal1 }
flow open Agent -> Crm { carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
system Crm : crm in AppZone
actor Agent : agent { aal: aal2 }
flow open Agent -> Crm { carries: Profile }
`,
  fixes: secondFactor,
});
