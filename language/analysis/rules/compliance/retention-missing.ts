import { defineRule } from '../../rule.js';
import { limitRetention } from '../../remedies/limit-retention.js';

export default defineRule({
  id: 'CXRA-CMP-005',
  slug: 'retention-missing',
  title: 'Personal or account data without retention, or kept longer downstream',
  severity: 'warning',
  scope: 'model',
  what: 'No limit is set on how long personal or card data is kept, or a store keeps it longer than the data allows.',
  why: 'What has been deleted cannot be stolen; copies usually outlive the source.',
  how: 'Set a limit on the data, and let the stores keep to it.',
  falsePositives:
    'What has to be kept by law is stated as `legal-hold` on the store. Stores that do not state how long they keep are not reported.',
  maps: ['CWE-922', 'GDPR:5(1)(e)', 'GDPR:13(2)(a)', 'PCI:3.2.1', 'ASVS:14.2.7', 'STRIDE:I'],
  when: '[gdpr|pci] data d where d.tags meets {personal, cardholder} and d.retention = none; [gdpr|pci] store s, data d in s.holds where d.tags meets {personal, cardholder} and s.retention > d.retention; [gdpr|pci] store s, data d in s.holds where d.tags meets {personal, cardholder} and s.retention = none and d.retention is set and d.retention != none',
  unless: ['s.legal-hold >= today', 'd.tags meets {anonymous, aggregated}'],
  message: [
    "'{d}' is kept without a limit; what has been deleted cannot be stolen. Set a `retention`.",
    "'{s}' keeps '{d}' longer than the {d.retention} that it may be kept; copies outlive the source. Shorten it.",
    "'{s}' keeps '{d}' without a limit, although it may be kept for {d.retention} only; copies outlive the source. Set a limit.",
  ],
  pointAt: 'retention',
  bad: `
architecture Example { frameworks: gdpr  region: eu }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
data Profile { class: confidential  tags: personal  retention: 24mo  basis: contract }
store Lake : data-lake in DataZone { holds: Profile  retention: 10y }
flow OrderApi -> Lake { carries: Profile }
`,
  good: `
architecture Example { frameworks: gdpr  region: eu }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
data Profile { class: confidential  tags: personal  retention: 24mo  basis: contract }
store Lake : data-lake in DataZone { holds: Profile  retention: 24mo }
flow OrderApi -> Lake { carries: Profile }
`,
  fixes: limitRetention,
});
