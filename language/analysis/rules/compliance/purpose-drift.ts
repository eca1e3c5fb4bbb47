import { defineRule } from '../../rule.js';
import { keepToPurpose } from '../../remedies/purposes.js';

export default defineRule({
  id: 'CXRA-CMP-004',
  slug: 'purpose-drift',
  title: 'Data used for a purpose it was not collected for',
  severity: 'error',
  scope: 'model',
  what: 'A flow uses personal data for a purpose that it was not collected for, and that is not compatible with one it was collected for.',
  why: 'Support data quietly becoming marketing data is the typical CX case.',
  how: 'Leave the data out, or have the new purpose examined and declare it on the data.',
  falsePositives:
    'Security, legal duties and backups are left out, as are statistics and research with pseudonymised or aggregated data. Compatible purposes are named on the new purpose under `compatible-with`.',
  maps: ['CWE-359', 'GDPR:5(1)(b)', 'GDPR:6(4)', 'GDPR:13(3)', 'STRIDE:I'],
  when: '[gdpr] flow f, data d in carries(f), u in f.purpose where d.tags has personal and not (u in d.purposes) and no v in d.purposes: v in u.compatible-with',
  unless: [
    'u.kind in {security, legal-duty}',
    'f.kind = backup',
    'u.kind in {analytics, research} and d in f.pseudonymises',
    'd in f.aggregates',
  ],
  message:
    "'{f}' uses '{d}' for '{u}', but it was collected for {d.purposes}; what customers gave for one thing turns up in another. Leave it out, or have the purpose examined and declared.",
  pointAt: 'purpose',
  bad: `
architecture Example { frameworks: gdpr  region: eu }
segment AppZone { trust: internal  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system Desk : agent-desktop in AppZone
system Ads : ad-platform in PartnerZone { party: third-party }
purpose Support { kind: support  basis: contract }
purpose Campaigns { kind: direct-marketing  basis: legitimate-interest }
data Ticket { class: confidential  tags: personal, case  purposes: Support }
flow m Desk -> Ads { purpose: Campaigns  carries: Ticket }
`,
  good: `
architecture Example { frameworks: gdpr  region: eu }
segment AppZone { trust: internal  default: deny }
system Desk : agent-desktop in AppZone
system Quality : quality-monitoring in AppZone
purpose Support { kind: support  basis: contract }
data Ticket { class: confidential  tags: personal, case  purposes: Support }
flow m Desk -> Quality { purpose: Support  carries: Ticket }
`,
  fixes: keepToPurpose,
});
