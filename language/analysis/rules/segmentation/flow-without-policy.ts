import { defineRule } from '../../rule.js';
import { allowFlow } from '../../remedies/allow-flow.js';

export default defineRule({
  id: 'CXRA-SEG-003',
  slug: 'flow-without-policy',
  title: 'A modelled flow is not allowed by any policy',
  severity: 'error',
  scope: 'model',
  what: 'The model has policies, and a flow across segments that none of them admits.',
  why: 'Either the flow will fail in production or somebody will open more than needed; both are found here first.',
  how: 'Add the one policy that the flow needs, or drop the flow.',
  falsePositives:
    'A flow that is only planned is reported as information. Traffic inside one host has a local protocol.',
  maps: ['A05:2021', 'A02:2025', 'NIS2IR:6.8.2.e', 'PCI:1.2.4', 'PCI:1.2.5', 'ZT:4', 'STRIDE:D'],
  when: 'flow f where cross(f) and (some p in all policy: p.effect = allow) and not allowed(f)',
  unless: ['layer(f) = local'],
  message:
    "'{f}' ({src} in '{Z(src)}' -> {dst} in '{Z(dst)}', {f.protocol}) is refused by the policies of the model: it fails in operation, or somebody opens more than it needs. Add a policy for it.",
  grades: [{ when: 'f.status = planned', severity: 'info' }],
  bad: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system Shop : commerce in Edge
system OrderApi : backend in AppZone
store OrderDb : sql in DataZone { holds: Orders }
flow f Shop -> OrderApi { protocol: https  carries: Orders }
flow g OrderApi -> OrderDb { protocol: postgres-tls  carries: Orders }
policy p allow Edge -> AppZone { protocol: https  port: 443 }
`,
  good: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system Shop : commerce in Edge
system OrderApi : backend in AppZone
store OrderDb : sql in DataZone { holds: Orders }
flow f Shop -> OrderApi { protocol: https  carries: Orders }
flow g OrderApi -> OrderDb { protocol: postgres-tls  carries: Orders }
policy p allow Edge -> AppZone { protocol: https  port: 443 }
policy q allow AppZone -> DataZone { protocol: postgres-tls  port: 5432 }
`,
  fixes: allowFlow,
});
