import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-API-010',
  slug: 'unsafe-consumption',
  title: 'Third-party response is trusted without validation',
  severity: 'warning',
  scope: 'local',
  what: 'What an outside party answers or sends is used without checking its form.',
  why: "A partner's breach should not become your injection.",
  how: 'Check every answer against a schema before it is used or stored, and set limits on its size.',
  falsePositives: 'Images are left out; they are a matter of the rules on uploads.',
  maps: ['CWE-349', 'CWE-346', 'A08:2021', 'A08:2025', 'API10', 'NIS2:d', 'STRIDE:T', 'ASVS:13.2'],
  when: 'flow f where f.validates-response = none and dst.party in {third-party, partner}; flow f where f.validates-response = none and f.mode = webhook and src.party in {third-party, partner}',
  unless: ['f.format = image'],
  message: [
    "'{src}' uses what '{dst}' answers as it comes; a breach there becomes an injection here. Check it against a schema.",
    "'{dst}' uses what '{src}' sends as it comes; a breach there becomes an injection here. Check it against a schema.",
  ],
  pointAt: 'validates-response',
  bad: `
data CompanyName { class: internal }
segment AppZone { trust: internal  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system Crm : crm in AppZone
system Enrich : saas in PartnerZone { party: third-party }
flow e Crm -> Enrich { validates-response: none  carries: CompanyName }
`,
  good: `
data CompanyName { class: internal }
segment AppZone { trust: internal  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system Crm : crm in AppZone
system Enrich : saas in PartnerZone { party: third-party }
flow e Crm -> Enrich { validates-response: schema  carries: CompanyName }
`,
  fixes: ({ variable, today }) => claim(variable('f'), 'validates-response', 'schema', today),
});
