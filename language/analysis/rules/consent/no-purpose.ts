import { defineRule } from '../../rule.js';
import { choosePurpose } from '../../remedies/purposes.js';

export default defineRule({
  id: 'CXRA-CNS-001',
  slug: 'no-purpose',
  title: 'Personal data without a purpose',
  severity: 'error',
  scope: 'local',
  riskless: true,
  what: 'Personal data is named, and nothing says what it is for: neither a purpose nor a lawful basis.',
  why: 'Without a purpose there is no lawful basis, no retention and no honest answer to the customer.',
  how: 'Name the purposes under `purposes`.',
  falsePositives: 'Data that is declared ahead of its use is stated as `reserved: yes`.',
  maps: ['CX:C1', 'GDPR:5(1)(b)', 'GDPR:6'],
  when: 'data d where d.tags has personal and d.purposes is unset and d.basis is unset',
  unless: ['d.tags meets {anonymous, aggregated}', 'd.reserved = yes'],
  message:
    "Nothing says what '{d}' is for; without a purpose there is no basis, no limit and no honest answer to the customer. Name the purpose.",
  pointAt: 'purposes',
  bad: `
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Crm : crm in AppZone
data Hobbies { class: confidential  tags: personal  subject: customer }
flow OrderApi -> Crm { carries: Hobbies }
`,
  good: `
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Crm : crm in AppZone
purpose Service { kind: service-delivery  basis: contract }
data Hobbies { class: confidential  tags: personal  subject: customer  purposes: Service }
flow OrderApi -> Crm { carries: Hobbies }
`,
  fixes: choosePurpose,
});
