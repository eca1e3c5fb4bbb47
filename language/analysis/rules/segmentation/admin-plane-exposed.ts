import { defineRule } from '../../rule.js';
import { jumpHost } from '../../remedies/jump-host.js';

export default defineRule({
  id: 'CXRA-SEG-010',
  slug: 'admin-plane-exposed',
  title: 'Administration reachable from customer or untrusted segment',
  severity: 'error',
  scope: 'graph',
  what: 'Consoles, access brokers or administrative calls can be reached from where customers or the untrusted stand, with no jump host in between.',
  why: 'Management interfaces are the shortest way to everything.',
  how: 'Let administration start from a segment of its own, through a privileged-access system or bastion (`via` on the policy).',
  falsePositives:
    'A call that a privileged-access system, a bastion or an identity-aware proxy starts is left out, and one to such a system with assurance level aal3. A policy that goes through one says so under `via`.',
  maps: [
    'CWE-749',
    'CWE-923',
    'A05:2021',
    'A02:2025',
    'A01:2025',
    'API5',
    'API8',
    'NIS2IR:6.8.2.f',
    'NIS2IR:6.8.2.g',
    'NIS2IR:11.4.2.b',
    'NIS2:i',
    'PCI:1.4.1',
    'PCI:2.2.7',
    'PCI:8.4.1',
    'ZT:3',
    'STRIDE:E',
    'ASVS:8.4.2',
  ],
  when: 'segment z, segment y where z.role = admin and (y.trust <= edge or y.role = customer) and adminPath(y, z); flow f where (f.op = admin or dst.kind in adminKinds) and (trust(src) <= edge or Z(src).role = customer)',
  unless: ['src.kind in {pam, bastion, identity-aware-proxy}', 'dst.kind in {pam, bastion} and aal(src) = aal3'],
  message: [
    "Policies lead from '{y}' into '{z}', which is for administration, without a jump host; whoever breaks in at the edge goes on to the consoles. Let the way go through one.",
    "'{f}' lets '{src}' (trust {trust(src)}) administer or reach the administrative system '{dst}'; whoever breaks in there administers. Start it from a segment for administration.",
  ],
  bad: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
system Shop : commerce in Edge
segment Consoles { trust: internal  role: admin  default: deny  system Console : admin-console }
policy p allow Edge -> Consoles { protocol: https  port: 443 }
flow f Shop -> Console { protocol: https  carries: Orders }
`,
  good: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment IdentityZone { trust: restricted  role: identity  default: deny }
segment Office { trust: internal  default: deny }
system Pam : pam in IdentityZone
segment Consoles { trust: internal  role: admin  default: deny  system Console : admin-console }
policy p allow Office -> Consoles { protocol: https  port: 443  via: Pam }
system Helpdesk : ticketing in Office
flow f Helpdesk -> Console { protocol: https  carries: Orders }
`,
  fixes: ({ finding, facts }) => jumpHost(finding, facts),
});
