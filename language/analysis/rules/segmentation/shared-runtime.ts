import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-SEG-022',
  slug: 'shared-runtime',
  title: 'One runtime hosts elements of different segments',
  severity: 'warning',
  scope: 'model',
  what: 'One runtime that separates its guests by processes or containers only hosts systems of different trust.',
  why: 'Segments drawn apart but run together are one segment for an escape.',
  how: 'Give the more trusted one nodes of its own, or a runtime that separates by virtual machines.',
  falsePositives: 'Runtimes that separate by virtual machine or node are not meant.',
  maps: ['CWE-653', 'A04:2021', 'A06:2025', 'NIS2IR:6.8.2.c', 'PCI:2.2.3', 'STRIDE:E'],
  when: 'runtime r, a in r.hosts, b in r.hosts where r.isolation in {process, container, none} and a != b and (trust(a) < trust(b) or Z(a).role in {cde, admin, customer} and Z(a) != Z(b))',
  unless: [],
  message:
    "'{r}' runs '{a}' ({Z(a)}) and '{b}' ({Z(b)}) side by side with {r.isolation} isolation; who leaves the one is in the other. Give them nodes of their own.",
  pointAt: 'isolation',
  bad: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment Edge { trust: edge  default: deny }
segment CardZone { trust: restricted  role: cde  default: deny }
system Shop : commerce in Edge
store CardVault : sql in CardZone { holds: CardNumber }
runtime Cluster : kubernetes { hosts: Shop, CardVault  isolation: container }
`,
  good: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment Edge { trust: edge  default: deny }
segment CardZone { trust: restricted  role: cde  default: deny }
system Shop : commerce in Edge
store CardVault : sql in CardZone { holds: CardNumber }
runtime Cluster : kubernetes { hosts: Shop  isolation: container }
runtime CardCluster : kubernetes { hosts: CardVault  isolation: dedicated-node }
`,
  fixes: ({ variable, today }) => claim(variable('r'), 'isolation', 'dedicated-node', today),
});
