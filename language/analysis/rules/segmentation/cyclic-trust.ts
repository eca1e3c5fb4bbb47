import { defineRule } from '../../rule.js';
import { removeUnused } from '../../remedies/remove-unused.js';

export default defineRule({
  id: 'CXRA-SEG-011',
  slug: 'cyclic-trust',
  title: 'Allow policies form a cycle across trust levels',
  severity: 'warning',
  scope: 'graph',
  what: 'Allow policies lead from a segment to a more trusted one, and back.',
  why: 'In a cycle the lowest member decides the trust of all.',
  how: 'Let the more trusted side open connections only where it must; pull instead of push, or meet in a segment for exchange.',
  falsePositives:
    'Answers to a call need no policy: the side that starts counts. A segment that is drawn for orientation only is left out.',
  maps: ['CWE-653', 'CWE-501', 'A04:2021', 'A06:2025', 'NIS2IR:6.8.2.b', 'PCI:1.4.2', 'ZT:1', 'STRIDE:E'],
  when: 'segment z, segment y in cycle(z) where z.trust < y.trust',
  unless: ['y.out-of-scope = yes'],
  message:
    "'{z}' ({z.trust}) and '{y}' ({y.trust}) may open connections to each other; the line between them separates nothing. Remove the way that no flow needs, or turn it round.",
  bad: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system Shop : commerce in Edge
system OrderApi : backend in AppZone
policy a allow Edge -> AppZone { protocol: https  port: 443 }
policy b allow AppZone -> Edge { protocol: https  port: 443 }
flow f Shop -> OrderApi { protocol: https  carries: Orders }
flow g OrderApi -> Shop { protocol: https  carries: Orders }
`,
  good: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system Shop : commerce in Edge
system OrderApi : backend in AppZone
policy a allow Edge -> AppZone { protocol: https  port: 443 }
flow f Shop -> OrderApi { protocol: https  carries: Orders }
`,
  fixes: ({ variable, facts }) => removeUnused(variable('z'), variable('y'), facts),
});
