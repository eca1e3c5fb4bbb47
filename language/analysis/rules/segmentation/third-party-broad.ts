import { defineRule } from '../../rule.js';
import { narrowOutsiders } from '../../remedies/remove-unused.js';

export default defineRule({
  id: 'CXRA-SEG-012',
  slug: 'third-party-broad',
  title: 'Third party may reach more than one internal segment or any restricted one',
  severity: 'warning',
  scope: 'graph',
  what: 'Outside parties may open connections to several internal segments, to a restricted one within two steps, or on every protocol.',
  why: 'Supplier connections have started some of the largest customer-data breaches.',
  how: 'Let them meet one segment for exchange, on the protocols that their flows use.',
  falsePositives: 'A segment that receives logs only is left out.',
  maps: [
    'CWE-272',
    'CWE-1220',
    'CWE-1357',
    'A01:2025',
    'A03:2025',
    'API10',
    'GDPR:28',
    'NIS2:d',
    'NIS2IR:6.7.2.d',
    'NIS2IR:6.7.2.h',
    'PCI:8.2.7',
    'PCI:12.8.5',
    'PCI:1.3.1',
    'ZT:3',
    'STRIDE:E',
  ],
  when: 'segment z where (z.role = third-party or z.party in {third-party, partner}) and (count(y in allowedFrom(z): y.trust >= internal) > 1 or (some y in allowedWithin(z, 2): y.trust = restricted) or some p in all policy: p.effect = allow and p.from = z and p.protocol has any)',
  unless: ['every y in allowedFrom(z): y.role = log'],
  message:
    "Outside parties in '{z}' may enter {allowedFrom(z)}, further or by more ways than an exchange needs; their break-in is yours. Narrow what they may open.",
  subsumes: ['CXRA-SEG-014'],
  bad: `
data OrderForm { class: internal  origin: customer }
segment Edge { trust: edge  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system ShopApi : backend in Edge
system Supplier : partner-system in PartnerZone { party: partner }
policy p allow PartnerZone -> Edge { protocol: any  port: 443 }
flow f Supplier -> ShopApi { protocol: https  carries: OrderForm }
`,
  good: `
data OrderForm { class: internal  origin: customer }
segment Edge { trust: edge  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system ShopApi : backend in Edge
system Supplier : partner-system in PartnerZone { party: partner }
policy p allow PartnerZone -> Edge { protocol: https  port: 443 }
flow f Supplier -> ShopApi { protocol: https  carries: OrderForm }
`,
  fixes: ({ variable, facts }) => narrowOutsiders(variable('z'), facts),
});
