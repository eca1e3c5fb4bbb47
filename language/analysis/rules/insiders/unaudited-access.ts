import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-INS-009',
  slug: 'unaudited-access',
  title: 'Access to personal or cardholder data leaves no record',
  severity: 'error',
  scope: 'local',
  what: 'Personal or card data can be read without a trace.',
  why: 'Without a read trail nobody can tell how many customers must be informed.',
  how: 'Record who read which records, and keep the record where readers cannot change it.',
  falsePositives:
    'Caches are left out; what is read from them is recorded where they are filled. Where the system in front records every read, state it on the store too.',
  maps: [
    'CWE-778',
    'CWE-223',
    'A09:2021',
    'A09:2025',
    'GDPR:32',
    'GDPR:33',
    'GDPR:5(2)',
    'NIS2:b',
    'PCI:10.2.1.1',
    'PCI:10.2.1',
    'STRIDE:R',
    'ASVS:16.3',
  ],
  when: 'store or system e where tags(e) meets {personal, cardholder, special, health, biometric} and cls(e) >= confidential and e.access-log = no',
  unless: ['e.kind = cache'],
  message:
    "Nobody can tell who read the data in '{e}' ({cls(e)}); after an incident nobody can tell how many customers to inform. Record reads.",
  pointAt: 'access-log',
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store CrmDb : sql in DataZone { holds: Profile  access-log: no }
flow OrderApi -> CrmDb { carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store CrmDb : sql in DataZone { holds: Profile  access-log: yes }
flow OrderApi -> CrmDb { carries: Profile }
`,
  fixes: ({ variable, today }) => claim(variable('e'), 'access-log', 'yes', today),
});
