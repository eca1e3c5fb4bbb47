import { defineRule } from '../../rule.js';
import { decideOnTheWay } from '../../remedies/access-of-people.js';

export default defineRule({
  id: 'CXRA-INS-014',
  slug: 'insider-blast-radius',
  title: 'One person can reach too many sensitive stores',
  severity: 'warning',
  scope: 'graph',
  what: 'One person gets to more stores of confidential data than one task needs, directly or through systems that do not ask for whom they call.',
  why: 'Least privilege becomes visible when reachability is counted and not only direct grants.',
  how: 'Split the role, or let the systems in between decide in the name of the person.',
  falsePositives:
    'Systems that decide by role, scope or object end the way, and so do those that do not say how they decide. Ways through a system for privileged access, or agreed for each target, and emergency accounts (`break-glass: yes`) are left out.',
  maps: ['CWE-272', 'CWE-653', 'A01:2025', 'NIS2:i', 'PCI:7.2.2', 'ZT:3', 'STRIDE:E', 'STRIDE:I'],
  when: 'actor a where workforce(a) and count(s in openWays(a): s is store and cls(s) >= confidential) > cfg.insiderStores',
  unless: ['every f in out(a): f.dst.kind in {pam, bastion} or f.approval = per-target', 'a.break-glass = yes'],
  message:
    "'{a}' gets to more than {cfg.insiderStores} stores of confidential data; a bribe or one stolen session is enough for all of them. Split the role, or go through systems that decide.",
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
data BrowseEvents { class: confidential  tags: personal, behavioural  subject: customer  volume: mass  basis: consent }
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment DataZone { trust: restricted  default: deny }
segment CardZone { trust: restricted  role: cde  default: deny }
store CrmDb : sql in DataZone { holds: Profile }
store OrderDb : sql in DataZone { holds: Orders }
store CdpDb : nosql in DataZone { holds: BrowseEvents }
store PayDb : sql in CardZone { holds: CardNumber }
actor Dev : developer
flow a Dev -> CrmDb { carries: Profile }
flow b Dev -> PayDb { carries: CardNumber }
flow c Dev -> CdpDb { carries: BrowseEvents }
flow d Dev -> OrderDb { carries: Orders }
`,
  good: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment DataZone { trust: restricted  default: deny }
store OrderDb : sql in DataZone { holds: Orders }
actor Dev : developer
flow a Dev -> OrderDb { carries: Orders }
`,
  fixes: ({ variable, facts }) => decideOnTheWay(variable('a'), facts),
});
