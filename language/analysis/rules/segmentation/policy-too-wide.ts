import { defineRule } from '../../rule.js';
import { narrowToExactly } from '../../remedies/narrow-policy.js';

export default defineRule({
  id: 'CXRA-SEG-014',
  slug: 'policy-too-wide',
  title: 'Policy is wider than the flows it serves',
  severity: 'info',
  scope: 'model',
  what: 'A policy admits more protocols or ports than the flows that it serves use.',
  why: 'Least privilege by construction.',
  how: 'Narrow it to what they use; the fix computes it.',
  falsePositives:
    'Protocols that need ranges of ports are left out, and so are policies by label, which another system narrows.',
  maps: ['CWE-272', 'CWE-1220', 'A05:2021', 'A02:2025', 'NIS2IR:6.7.2.f', 'PCI:1.2.5', 'PCI:2.2.4', 'ZT:3', 'STRIDE:E'],
  when: 'policy p where p.effect = allow and wider(p)',
  unless: ['p.protocol meets {rtp, srtp, ftp}', 'p.selector = label'],
  message:
    "Policy '{p}' admits protocols {p.protocol} and ports {p.port}, more than its flows use; what is open without need is a way in. Narrow it.",
  bad: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store OrderDb : sql in DataZone { holds: Orders }
policy p allow AppZone -> DataZone { protocol: postgres-tls  port: 1-65535 }
flow f OrderApi -> OrderDb { protocol: postgres-tls  carries: Orders }
`,
  good: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store OrderDb : sql in DataZone { holds: Orders }
policy p allow AppZone -> DataZone { protocol: postgres-tls  port: 5432 }
flow f OrderApi -> OrderDb { protocol: postgres-tls  carries: Orders }
`,
  fixes: narrowToExactly,
});
