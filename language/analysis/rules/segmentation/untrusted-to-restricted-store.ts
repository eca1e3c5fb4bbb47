import { defineRule } from '../../rule.js';
import { throughOwner } from '../../remedies/through-owner.js';

export default defineRule({
  id: 'CXRA-SEG-007',
  slug: 'untrusted-to-restricted-store',
  title: 'Direct path from an untrusted segment to a restricted store',
  severity: 'error',
  scope: 'local',
  what: 'Something in an untrusted segment talks to a store of confidential data with nothing in between.',
  why: 'No decision point stands between the attacker and the data.',
  how: 'Put a system in between that decides on each access; the store then answers that system only.',
  falsePositives:
    'Links to one object of an object store that live at most 15 minutes, and keys that only the customer holds, are left out when they are stated.',
  maps: [
    'CWE-923',
    'CWE-552',
    'A01:2021',
    'A01:2025',
    'API1',
    'GDPR:32',
    'NIS2IR:6.8.2.d',
    'PCI:1.4.4',
    'PCI:1.4.2',
    'ZT:3',
    'STRIDE:I',
    'STRIDE:E',
  ],
  when: 'flow f where trust(src) = untrusted and dst is store and cls(dst) >= confidential',
  unless: ['f.access = presigned and f.ttl <= 15m and dst.kind = object', 'dst.key-management = hold-your-own'],
  message:
    "'{src}' in an untrusted segment talks directly to store '{dst}' ({cls(dst)}); no decision stands between an attacker and the data. Put a system in between.",
  subsumes: ['CXRA-SEG-015', 'CXRA-SEG-008', 'CXRA-BRE-002'],
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment DataZone { trust: restricted  default: deny }
channel Web : web in Internet
store CrmDb : sql in DataZone { holds: Profile }
flow f Web -> CrmDb { protocol: https  carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
channel Web : web in Internet
system ShopApi : backend in Edge
system ProfileApi : backend in AppZone
store CrmDb : sql in DataZone { holds: Profile }
flow f Web -> ShopApi { protocol: https  carries: Profile }
flow h ShopApi -> ProfileApi { protocol: https  carries: Profile }
flow g ProfileApi -> CrmDb { protocol: postgres-tls  carries: Profile }
`,
  fixes: throughOwner,
});
