import { defineRule } from '../../rule.js';
import { alreadyInPlace } from '../../remedies/state-controls.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-INS-001',
  slug: 'unlimited-record-access',
  title: 'Staff role may read unlimited customer records',
  severity: 'warning',
  scope: 'graph',
  what: 'A role of staff may open the records of all customers, as many as it likes.',
  why: 'Curiosity, bribery and a hijacked agent session all look the same: many records, quickly.',
  how: 'Limit access to assigned cases or the team, or the number of records in an hour.',
  falsePositives:
    'Data protection officers, fraud analysts and lawyers whose access is agreed case by case are stated as `approval: per-case`.',
  maps: [
    'CWE-1220',
    'CWE-272',
    'A01:2021',
    'A01:2025',
    'API6',
    'GDPR:25',
    'GDPR:29',
    'GDPR:32(4)',
    'NIS2:i',
    'PCI:7.2.2',
    'PCI:7.2.6',
    'STRIDE:I',
    'ZT:3',
  ],
  when: 'actor a where workforce(a) and a.access-scope = all and a.query-limit = none and some e in reach(a): tags(e) has personal and vol(e) >= large',
  unless: ['a.kind in {dpo, fraud-analyst, legal} and a.approval = per-case'],
  message:
    "'{a}' may open the records of all customers, as many as it likes; curiosity, bribery and a hijacked session all look the same. Limit it to assigned cases or to a number.",
  pointAt: 'query-limit',
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment DataZone { trust: restricted  default: deny }
actor Agent : agent { access-scope: all  query-limit: none }
store CrmDb : sql in DataZone { holds: Profile  volume: mass }
flow open Agent -> CrmDb { carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment DataZone { trust: restricted  default: deny }
actor Agent : agent { access-scope: assigned-cases  query-limit: 50 }
store CrmDb : sql in DataZone { holds: Profile  volume: mass }
flow open Agent -> CrmDb { carries: Profile }
`,
  fixes: ({ variable, today }) => [
    ...claim(variable('a'), 'query-limit', '50', today),
    alreadyInPlace(variable('a'), 'access-scope', 'assigned-cases'),
  ],
});
