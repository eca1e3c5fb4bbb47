import { defineRule } from '../../rule.js';
import { narrowToFlows } from '../../remedies/narrow-policy.js';

export default defineRule({
  id: 'CXRA-SEG-002',
  slug: 'any-any',
  title: 'Policy allows any source, target, protocol or port',
  severity: 'error',
  scope: 'local',
  definite: true,
  what: 'A policy opens more than any flow can need: any source, any target, or every protocol and port between segments of different trust.',
  why: 'The model knows the flows, so the least set can be generated instead of guessed.',
  how: 'Name both sides, protocol and port. The flows of the model say which are needed; the fix computes them.',
  falsePositives:
    'A proxy that fetches foreign addresses is a segment with `role: fetcher`; name resolution goes to a system of kind dns.',
  maps: [
    'CWE-923',
    'CWE-1220',
    'A05:2021',
    'A02:2025',
    'NIS2IR:6.7.2.c',
    'NIS2IR:6.8.2.e',
    'NIS2:i',
    'PCI:1.2.5',
    'PCI:1.3.1',
    'PCI:1.4.2',
    'ZT:3',
    'STRIDE:E',
  ],
  when: 'policy p where p.effect = allow and (p.from = any or p.to = any or p.protocol has any and p.port has any and trust(p.from) != trust(p.to))',
  unless: ['p.from.role = fetcher and p.to.trust = untrusted', 'p.to.kind = dns'],
  message:
    "Policy '{p}' allows {p.from} -> {p.to} on protocol {p.protocol} and port {p.port}; everything that is not meant gets through as well. Narrow it to the flows it serves.",
  subsumes: ['CXRA-SEG-014'],
  bad: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store OrderDb : sql in DataZone { holds: Orders }
policy p allow any -> DataZone
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
  fixes: narrowToFlows,
});
