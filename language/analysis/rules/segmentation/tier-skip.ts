import { defineRule } from '../../rule.js';
import { goThroughTier } from '../../remedies/through-tier.js';

export default defineRule({
  id: 'CXRA-SEG-015',
  slug: 'tier-skip',
  title: 'Lower trust initiates to a segment two or more levels higher',
  severity: 'warning',
  scope: 'local',
  what: 'A policy or flow leads from one level of trust to one two or more levels above, past what lies between.',
  why: 'Each level is a chance to inspect and to stop.',
  how: 'Go through a system in the level between, which decides and filters.',
  falsePositives:
    'Public endpoints and enforcement points are made to be met, and privileged-access systems to reach far.',
  maps: ['CWE-501', 'CWE-923', 'A04:2021', 'A06:2025', 'NIS2IR:6.8.2.d', 'PCI:1.4.1', 'PCI:1.4.2', 'ZT:1', 'STRIDE:E'],
  when: 'policy p where p.effect = allow and trustGap(p.from, p.to) >= 2; flow f where trustGap(src, dst) >= 2',
  unless: ['dst.public-endpoint = yes', 'p.to.public-endpoint = yes', 'dst.kind in pepKinds', 'src.kind = pam'],
  message: [
    "Policy '{p}' opens '{p.to}' ({trust(p.to)}) to '{p.from}' ({trust(p.from)}) past the level between; nothing decides on the way. Go through a system there.",
    "'{f}' leads from '{src}' ({trust(src)}) to '{dst}' ({trust(dst)}) past the level between; nothing decides on the way. Go through a system there.",
  ],
  subsumes: ['CXRA-BRE-002'],
  bad: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment DataZone { trust: restricted  default: deny }
system Shop : commerce in Edge
store OrderDb : sql in DataZone { holds: Orders }
flow f Shop -> OrderDb { protocol: postgres-tls  carries: Orders }
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
`,
  fixes: ({ finding, facts }) => goThroughTier(facts.element(finding.element), facts),
});
