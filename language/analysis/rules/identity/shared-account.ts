import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-IAM-008',
  slug: 'shared-account',
  title: 'Shared or generic account used by several people',
  severity: 'warning',
  scope: 'local',
  what: 'Several people or services work under one account.',
  why: 'Without individual identity neither audit nor revocation works.',
  how: 'Give each an account of their own; on a shared device, add a quick change of user.',
  falsePositives: 'A machine identity that is bound to one device is stated as `device-bound: yes`.',
  maps: [
    'CWE-1391',
    'CWE-223',
    'A07:2021',
    'A07:2025',
    'A09:2025',
    'NIS2:i',
    'PCI:8.2.1',
    'PCI:8.2.2',
    'STRIDE:R',
    'STRIDE:S',
  ],
  when: 'actor a where a.account in {shared, none} and (workforce(a) or some f in out(a): cls(f.dst) >= internal)',
  unless: ['a.kind = service and a.device-bound = yes'],
  message:
    "'{a}' is one account for several people; nobody can tell afterwards who did what, and nobody's access can be withdrawn alone. Give each an account of their own.",
  pointAt: 'account',
  bad: `
data Article { class: public }
segment Edge { trust: edge  default: deny }
system Shop : commerce in Edge
actor StoreStaff : agent { account: shared }
flow StoreStaff -> Shop { carries: Article }
`,
  good: `
data Article { class: public }
segment Edge { trust: edge  default: deny }
system Shop : commerce in Edge
actor StoreStaff : agent { account: individual }
flow StoreStaff -> Shop { carries: Article }
`,
  fixes: ({ variable, today }) => claim(variable('a'), 'account', 'individual', today),
});
