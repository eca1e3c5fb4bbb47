import { defineRule } from '../../rule.js';
import { splitSegment } from '../../remedies/split-segment.js';

export default defineRule({
  id: 'CXRA-SEG-005',
  slug: 'flat-network',
  title: 'Too few segments for what they contain',
  severity: 'warning',
  scope: 'model',
  what: 'One segment holds most of all systems and stores, of several tiers.',
  why: 'One segment means that the blast radius of any element is all of them.',
  how: 'Split it by tier and by class: what customers meet, what decides, what holds data.',
  falsePositives:
    'A segment with a policy for each member (`per-workload-policy: yes`) separates without further segments. Stores that stand inside the block of a segment have to be moved by hand.',
  maps: ['CWE-653', 'A04:2021', 'A06:2025', 'NIS2IR:6.8.1', 'NIS2:e', 'PCI:1.4.1', 'PCI:2.2.3', 'ZT:1', 'STRIDE:E'],
  when: 'segment z where z.trust != untrusted and count(all system or store) >= 5 and share(z) > cfg.flatShare and count(tiers(z)) >= 2',
  unless: ['z.per-workload-policy = yes'],
  message:
    "Segment '{z}' holds {share(z)} of all systems and stores, of the tiers {tiers(z)}; whoever is inside meets nothing that stops. Split it by tier and class.",
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
segment Lan { trust: internal  default: deny
  system Site : web-app { processes: Orders }
  system SalesApi : api { processes: Orders }
  system Desk : agent-desktop { processes: Orders }
  store CustomerDb : sql { holds: Profile }
  store SalesDb : sql { holds: Orders }
}
flow OrderApi -> Site { carries: Orders }
flow OrderApi -> SalesApi { carries: Orders }
flow OrderApi -> Desk { carries: Orders }
flow OrderApi -> CustomerDb { carries: Profile }
flow OrderApi -> SalesDb { carries: Orders }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
segment Dmz { trust: edge  default: deny  system Site : web-app { processes: Orders } }
segment Services { trust: internal  default: deny  system SalesApi : api { processes: Orders }  system Desk : agent-desktop { processes: Orders } }
segment Databases { trust: restricted  default: deny  store CustomerDb : sql { holds: Profile }  store SalesDb : sql { holds: Orders } }
flow OrderApi -> Site { carries: Orders }
flow OrderApi -> SalesApi { carries: Orders }
flow OrderApi -> Desk { carries: Orders }
flow OrderApi -> CustomerDb { carries: Profile }
flow OrderApi -> SalesDb { carries: Orders }
`,
  fixes: splitSegment,
});
