import { defineRule } from '../../rule.js';
import { closeEgress } from '../../remedies/enforcement.js';

export default defineRule({
  id: 'CXRA-SEG-017',
  slug: 'open-egress',
  title: 'Sensitive segment may initiate to the internet freely',
  severity: 'warning',
  scope: 'local',
  what: 'A segment with card data or confidential stores may open connections to anywhere.',
  why: 'Exfiltration and remote control both need a way out.',
  how: 'List the hosts that may be reached, or go out through a proxy that does.',
  falsePositives: 'A policy that names its hosts (`to-hosts`) is narrow enough.',
  maps: [
    'CWE-923',
    'CWE-201',
    'A05:2021',
    'A02:2025',
    'API7',
    'GDPR:32',
    'NIS2IR:6.7.2.c',
    'PCI:1.3.2',
    'ZT:3',
    'STRIDE:I',
    'ASVS:13.2.5',
  ],
  when: 'segment z where z.trust >= internal and z.egress = any and (z.role = cde or some s in members(z): s is store and cls(s) >= confidential); policy p where p.effect = allow and p.to.trust = untrusted and p.from.trust >= internal and p.to-hosts is unset and (p.from.role = cde or some s in members(p.from): s is store and cls(s) >= confidential)',
  unless: ['p.from.egress in {allow-list, egress-proxy}'],
  message: [
    "'{z}' may send anything anywhere; that is the way stolen data leaves and orders come in. List what may be reached.",
    "Policy '{p}' lets '{p.from}', which holds sensitive data, open connections to '{p.to}'; that is the way stolen data leaves. Name the hosts.",
  ],
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
segment Vaults { trust: restricted  default: deny  egress: any  store CustomerDb : sql { holds: Profile } }
flow OrderApi -> CustomerDb { carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
segment Vaults { trust: restricted  default: deny  egress: allow-list  store CustomerDb : sql { holds: Profile } }
flow OrderApi -> CustomerDb { carries: Profile }
`,
  fixes: ({ finding, facts }) => closeEgress(facts.element(finding.element), facts),
});
