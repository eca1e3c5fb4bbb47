import { defineRule } from '../../rule.js';
import { governPolicy } from '../../remedies/govern-policy.js';

export default defineRule({
  id: 'CXRA-SEG-019',
  slug: 'policy-ungoverned',
  title: 'Policy without owner, reason or review, or expired',
  severity: 'info',
  scope: 'local',
  what: 'A policy has no owner, no reason or no review within half a year, or its end has passed.',
  why: 'Temporary openings become permanent unless they carry a date.',
  how: 'Name owner and reason, look at it again, or remove it.',
  falsePositives: 'A policy that is generated from flows (`generated-from: flow`) is as good as those.',
  maps: ['NIS2IR:6.7.3', 'NIS2IR:6.8.3', 'NIS2:f', 'PCI:1.2.2', 'PCI:1.2.5', 'PCI:1.2.7', 'STRIDE:R'],
  when: 'policy p where p.owner = none or p.justification = none or p.reviewed = none or age(p.reviewed) > 180d or p.expires < today',
  unless: ['p.generated-from = flow'],
  message:
    "Nobody keeps policy '{p}' in order: it lacks an owner, a reason or a review, or its end has passed. Settle it, or remove it.",
  bad: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store OrderDb : sql in DataZone { holds: Orders }
policy p allow AppZone -> DataZone { protocol: postgres-tls  port: 5432  owner: none  justification: "Order service reads orders" }
flow f OrderApi -> OrderDb { protocol: postgres-tls  carries: Orders }
`,
  good: `
team NetTeam
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store OrderDb : sql in DataZone { holds: Orders }
policy p allow AppZone -> DataZone { protocol: postgres-tls  port: 5432  owner: NetTeam  justification: "Order service reads orders"  reviewed: 2026-10-01 }
flow f OrderApi -> OrderDb { protocol: postgres-tls  carries: Orders }
`,
  fixes: governPolicy,
});
