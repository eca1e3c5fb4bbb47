import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-CMP-006',
  slug: 'no-erasure-path',
  title: 'Erasure does not reach every copy',
  severity: 'warning',
  scope: 'graph',
  what: "Personal data has a copy from which one person's data cannot be erased, or which the deletion requests of the model do not reach.",
  why: 'The copy graph answers the question that a manual register cannot.',
  how: "Give the store a way to erase one person's data, and send deletion requests there.",
  falsePositives:
    'Data that the law demands to be kept is stated as `required-by: legal-obligation`. Backups with an end (`retention`) and entries that disappear by themselves (`ttl`) are left out.',
  maps: ['GDPR:17', 'GDPR:19', 'GDPR:15', 'GDPR:20', 'GDPR:5(1)(e)', 'STRIDE:I'],
  when: '[gdpr] data d, s in copies(d) where d.tags has personal and s.erasure = none; [gdpr] data d, s in copies(d) where d.tags has personal and s.erasure is unset and (some f in all flow: f.kind = erasure) and no g in all flow: g.kind = erasure and (g.dst = s or s.owner-system is set and g.dst = s.owner-system)',
  unless: [
    'd.tags meets {anonymous, aggregated}',
    'd.required-by = legal-obligation',
    's.kind = backup and s.retention is set and s.retention != none',
    's.ttl is set and s.ttl != none',
  ],
  message: [
    "Data of one person cannot be erased from '{s}', which holds '{d}'; a deletion request has to reach every copy. Provide a way.",
    "No deletion request reaches '{s}', which holds '{d}', although others are sent; every copy has to be reached. Send them there, or state how it is done.",
  ],
  reportOn: 's',
  pointAt: 'erasure',
  bad: `
architecture Example { frameworks: gdpr  region: eu }
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store Lake : data-lake in DataZone { holds: Profile  erasure: none }
flow OrderApi -> Lake { carries: Profile }
`,
  good: `
architecture Example { frameworks: gdpr  region: eu }
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store Lake : data-lake in DataZone { holds: Profile  erasure: api }
flow OrderApi -> Lake { carries: Profile }
`,
  fixes: ({ variable, today }) => claim(variable('s'), 'erasure', 'api', today),
});
