import { defineRule } from '../../rule.js';
import { settleConflict } from '../../remedies/settle-conflict.js';

export default defineRule({
  id: 'CXRA-SEG-018',
  slug: 'policy-conflict',
  title: 'Shadowed, duplicate or contradictory policies',
  severity: 'warning',
  scope: 'model',
  what: 'Two policies say the same, one never takes effect behind the other, or an allow and a deny meet and nothing says which wins.',
  why: 'Dead rules hide live ones in every review.',
  how: 'Remove the one that adds nothing; give both a `priority` where they contradict.',
  falsePositives:
    'An allow between two named sides is an exception to a deny from or to `any`, and needs no priority. Of two that say the same or contradict, the later by name is reported. A policy that is kept for the record has `category: documentation`.',
  maps: ['CWE-1220', 'A05:2021', 'A02:2025', 'NIS2IR:6.7', 'PCI:1.2.7', 'PCI:1.2.1', 'STRIDE:E'],
  when: 'policy p, policy q where p != q and (after(q, p) and (same(p, q) or p.effect != q.effect and overlap(p, q) and (p.priority is unset or q.priority is unset)) or p.priority > q.priority and includes(p, q))',
  unless: [
    'p.category = documentation or q.category = documentation',
    'p.effect = deny and (p.from = any or p.to = any) and p.priority is unset',
    'q.effect = deny and (q.from = any or q.to = any) and q.priority is unset',
  ],
  message:
    "Policies '{p}' and '{q}' overlap: one adds nothing, or nobody can tell which of them wins. Remove one, or give both a priority.",
  reportOn: 'q',
  bad: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store OrderDb : sql in DataZone { holds: Orders }
policy a allow AppZone -> DataZone { protocol: postgres-tls  port: 5432 }
policy b allow AppZone -> DataZone { protocol: postgres-tls  port: 5432 }
flow f OrderApi -> OrderDb { protocol: postgres-tls  carries: Orders }
`,
  good: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store OrderDb : sql in DataZone { holds: Orders }
policy a allow AppZone -> DataZone { protocol: postgres-tls  port: 5432  priority: 20 }
policy b deny AppZone -> DataZone { priority: 10 }
flow f OrderApi -> OrderDb { protocol: postgres-tls  carries: Orders }
`,
  fixes: (context) => settleConflict(context),
});
