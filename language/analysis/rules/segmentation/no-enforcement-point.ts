import { defineRule } from '../../rule.js';
import { nameEnforcement } from '../../remedies/enforcement.js';

export default defineRule({
  id: 'CXRA-SEG-020',
  slug: 'no-enforcement-point',
  title: 'Policy between segments names no enforcement point',
  severity: 'warning',
  scope: 'local',
  what: 'A policy between segments of different trust is stated to be enforced by nothing.',
  why: 'A policy on paper is a wish.',
  how: 'Name the system that enforces it, or what enforces the policies of the target segment.',
  falsePositives:
    'A firewall, security groups or a mesh of the target segment (`enforcement`) count, and so does an enforcement point at one end of every flow that the policy serves.',
  maps: ['CWE-923', 'A04:2021', 'A06:2025', 'NIS2IR:6.7.2.b', 'PCI:1.4.1', 'PCI:1.2.6', 'ZT:3', 'STRIDE:E'],
  when: 'policy p where p.effect = allow and trust(p.from) != trust(p.to) and p.enforced-by = none and no f in served(p): f.src.kind in pepKinds or f.dst.kind in pepKinds',
  unless: ['p.to.enforcement in {firewall, security-group, host-firewall, mesh}'],
  message:
    "Nothing enforces policy '{p}' between '{p.from}' and '{p.to}'; on paper it separates, in the network it does not. Name what enforces it.",
  pointAt: 'enforced-by',
  bad: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system Shop : commerce in Edge
system OrderApi : backend in AppZone
policy p allow Edge -> AppZone { protocol: https  port: 443  enforced-by: none }
flow f Shop -> OrderApi { protocol: https  carries: Orders }
`,
  good: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system Shop : commerce in Edge
system OrderApi : backend in AppZone
system Mesh : service-mesh in AppZone
policy p allow Edge -> AppZone { protocol: https  port: 443  enforced-by: Mesh }
flow f Shop -> OrderApi { protocol: https  carries: Orders }
`,
  fixes: ({ variable, facts, today }) => nameEnforcement(variable('p'), facts, today),
});
