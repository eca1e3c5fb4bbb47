import { defineRule } from '../../rule.js';
import { keepToPurpose } from '../../remedies/purposes.js';

export default defineRule({
  id: 'CXRA-CNS-004',
  slug: 'purpose-not-declared',
  title: 'Data used for another purpose',
  severity: 'warning',
  scope: 'model',
  riskless: true,
  what: 'A flow uses data for a purpose that it was not collected for, and that is not compatible with one it was collected for.',
  why: 'Data wanders; its purpose does not wander with it.',
  how: 'Leave the data out, or declare the purpose on the data.',
  falsePositives:
    'Where the architecture declares the GDPR, the rule on compliance reports personal data. Security, legal duties, backups and statistics are left out.',
  maps: ['CX:C1', 'GDPR:5(1)(b)'],
  when: 'flow f, data d in carries(f), u in f.purpose where d.purposes is set and not (u in d.purposes) and no v in d.purposes: v in u.compatible-with',
  unless: [
    'architecture.frameworks has gdpr and d.tags has personal',
    'u.kind in {security, legal-duty}',
    'f.kind = backup',
    'u.kind in {analytics, research} and d in f.pseudonymises',
    'd in f.aggregates',
  ],
  message: "'{f}' uses '{d}' for '{u}', but it was collected for {d.purposes}. Leave it out, or declare the purpose.",
  pointAt: 'purpose',
  bad: `
segment AppZone { trust: internal  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system Crm : crm in AppZone
system Ads : ad-platform in PartnerZone { party: third-party }
purpose Service { kind: service-delivery  basis: contract }
purpose Campaign { kind: direct-marketing  basis: legitimate-interest }
data Hobbies { class: confidential  tags: personal  purposes: Service }
flow Crm -> Ads { purpose: Campaign  carries: Hobbies }
`,
  good: `
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Crm : crm in AppZone
purpose Service { kind: service-delivery  basis: contract }
data Hobbies { class: confidential  tags: personal  purposes: Service }
flow Crm -> OrderApi { purpose: Service  carries: Hobbies }
`,
  fixes: keepToPurpose,
});
