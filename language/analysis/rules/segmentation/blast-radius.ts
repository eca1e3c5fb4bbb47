import { defineRule } from '../../rule.js';
import { shrinkBlastRadius } from '../../remedies/shrink-blast-radius.js';

export default defineRule({
  id: 'CXRA-SEG-009',
  slug: 'blast-radius',
  title: 'Compromise of one element reaches too much',
  severity: 'warning',
  scope: 'graph',
  what: 'From one system that outsiders reach, or that is no enforcement point, most of the sensitive data lies within reach: over allowed flows, and over neighbours in segments that do not keep their members apart.',
  why: 'The number that microsegmentation is bought to reduce; show it before and after each edit.',
  how: 'Keep the members of the segment apart (`per-workload-policy: yes`), split it, or narrow the policies on the way.',
  falsePositives:
    'What is reached counts by class and volume of the stores. A broker gives its publishers nothing of its subscribers, and a call that is decided for each object in the name of the user yields one record, so that both are left out. Stores are not reported themselves: what reaches them is. Which ways may go is a decision about the design, so that fixes only state the one control that is enough by itself; where none is, nothing is offered.',
  maps: [
    'CWE-653',
    'CWE-272',
    'A04:2021',
    'A06:2025',
    'GDPR:32',
    'NIS2IR:6.8.2.e',
    'PCI:12.5.2',
    'ZT:1',
    'ZT:3',
    'STRIDE:E',
    'STRIDE:I',
  ],
  when: 'system e where count(s in all store: cls(s) >= confidential) >= 3 and (blast(e) > cfg.blastShare and exposed(e) or blast(e) > 0.7 and e.kind not in pepKinds)',
  unless: ['e.kind in pepKinds', 'e.kind = backup-service'],
  message:
    "Whoever takes over '{e}' reaches {blast(e)} of the weighted data of all stores; one mistake there is a breach of nearly everything. Keep neighbours apart and narrow what it may open.",
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
data BrowseEvents { class: confidential  tags: personal, behavioural  subject: customer  volume: mass  basis: consent }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
channel Web : web in Internet
system ShopApi : backend in Edge
system OrderApi : backend in AppZone
store CrmDb : sql in DataZone { holds: Profile }
store OrderDb : sql in DataZone { holds: Orders }
store CdpDb : nosql in DataZone { holds: BrowseEvents }
flow a Web -> ShopApi { protocol: https  carries: Orders }
flow e ShopApi -> OrderApi { protocol: https  carries: Orders }
flow b OrderApi -> CrmDb { protocol: postgres-tls  carries: Profile }
flow c OrderApi -> OrderDb { protocol: postgres-tls  carries: Orders }
flow d OrderApi -> CdpDb { protocol: postgres-tls  carries: BrowseEvents }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
data BrowseEvents { class: confidential  tags: personal, behavioural  subject: customer  volume: mass  basis: consent }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system ShopApi : backend in Edge
system OrderApi : backend in AppZone
system ProfileApi : backend in AppZone
system Reco : recommender in AppZone
store CrmDb : sql in DataZone { holds: Profile }
store OrderDb : sql in DataZone { holds: Orders }
store CdpDb : nosql in DataZone { holds: BrowseEvents }
segment AppZone { trust: internal  default: deny  per-workload-policy: yes }
segment DataZone { trust: restricted  default: deny  per-workload-policy: yes }
flow a Web -> ShopApi { protocol: https  carries: Orders }
flow e ShopApi -> OrderApi { protocol: https  carries: Orders }
flow b OrderApi -> OrderDb { protocol: postgres-tls  carries: Orders }
flow c ProfileApi -> CrmDb { protocol: postgres-tls  carries: Profile }
flow d Reco -> CdpDb { protocol: postgres-tls  carries: BrowseEvents }
`,
  fixes: shrinkBlastRadius,
});
