import { defineRule } from '../../rule.js';
import { chooseBasis } from '../../remedies/lawful-basis.js';

export default defineRule({
  id: 'CXRA-CMP-002',
  slug: 'no-lawful-basis',
  title: 'Personal data without lawful basis',
  severity: 'error',
  scope: 'local',
  definite: true,
  what: 'Personal data is processed, and none of the six bases of GDPR Article 6 is named for it.',
  why: 'The six bases are a closed list, so a checker can ask for one of them.',
  how: 'Name the basis on the purpose it is processed for, or on the data itself.',
  falsePositives: 'Anonymous data is tagged so.',
  maps: ['CWE-359', 'GDPR:6', 'GDPR:5(1)(a)', 'GDPR:13', 'STRIDE:I'],
  when: '[gdpr] data d where d.tags has personal and (d.basis has none or some u in d.purposes: u.basis = none)',
  unless: ['d.tags has anonymous'],
  message:
    "'{d}' is personal data and is processed without a lawful basis; it needs one of the six of GDPR Article 6. Name it on the data or on its purpose.",
  pointAt: 'basis',
  bad: `
architecture Example { frameworks: gdpr  region: eu }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Crm : crm in AppZone
data Profile { class: confidential  tags: personal  basis: none }
flow OrderApi -> Crm { carries: Profile }
`,
  good: `
architecture Example { frameworks: gdpr  region: eu }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Crm : crm in AppZone
data Profile { class: confidential  tags: personal  basis: contract }
flow OrderApi -> Crm { carries: Profile }
`,
  fixes: ({ variable, facts }) => chooseBasis(variable('d'), facts),
});
