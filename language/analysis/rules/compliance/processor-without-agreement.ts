import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-CMP-007',
  slug: 'processor-without-agreement',
  title: 'Third party processes personal data without an agreement',
  severity: 'error',
  scope: 'local',
  definite: true,
  what: 'Another company processes personal data on your behalf, and there is no agreement on it.',
  why: 'SaaS in CX is bought by departments; the model is where legal and engineering meet.',
  how: 'Agree in writing what may be done with the data, and name the agreement.',
  falsePositives:
    'Who decides alone or together with you what the data is used for is no processor; state it as `gdpr-role`.',
  maps: ['GDPR:28', 'GDPR:29', 'GDPR:32', 'NIS2:d', 'PCI:12.8.2', 'STRIDE:I', 'CWE-359'],
  when: '[gdpr] system or store e where e.party in {third-party, partner} and e.gdpr-role = processor and tags(e) has personal and e.dpa = none',
  unless: [],
  message:
    "'{e}' is run by another company and processes {dataOf(e)} for you without a processing agreement; it needs one. Name it.",
  pointAt: 'dpa',
  bad: `
architecture Example { frameworks: gdpr  region: eu }
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system ShopApi : backend in Edge
system Survey : saas in PartnerZone { party: third-party  processes: Profile  dpa: none }
flow ShopApi -> Survey { carries: Profile }
`,
  good: `
architecture Example { frameworks: gdpr  region: eu }
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system ShopApi : backend in Edge
system Survey : saas in PartnerZone { party: third-party  processes: Profile  dpa: "DPA-2026-14" }
flow ShopApi -> Survey { carries: Profile }
`,
  fixes: ({ variable, today }) => claim(variable('e'), 'dpa', '"number of the agreement"', today),
});
