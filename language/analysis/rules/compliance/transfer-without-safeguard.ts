import { defineRule } from '../../rule.js';
import { alreadyInPlace } from '../../remedies/state-controls.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-CMP-008',
  slug: 'transfer-without-safeguard',
  title: 'Personal data leaves the region without a transfer mechanism',
  severity: 'error',
  scope: 'local',
  definite: true,
  what: 'Personal data leaves the European Economic Area for a region without an adequacy decision, and no ground for the transfer is named.',
  why: 'The region of the receiver, and not the contract language, triggers the chapter.',
  how: 'Name the ground, such as standard contractual clauses, and assess the transfer; or keep the data in the area.',
  falsePositives:
    'The region of the receiver counts, whoever starts the flow. Customers get their own data wherever they are, and aggregated data is left out. Pseudonymised data is still personal, so the finding is a warning then.',
  maps: ['GDPR:44', 'GDPR:45', 'GDPR:46', 'GDPR:47', 'GDPR:49', 'GDPR:30', 'STRIDE:I', 'CWE-359'],
  when: '[gdpr] flow f, data d in carries(f) where d.tags has personal and d.tags lacks anonymous and region(other(f, receiver(f, d))) in eea and region(receiver(f, d)) not in eea and region(receiver(f, d)) not in cfg.adequate and f.transfer-mechanism = none and not customerEnd(receiver(f, d)) and not (d in f.aggregates)',
  unless: [],
  message:
    "'{f}' moves '{d}' from {region(other(f, receiver(f, d)))} to {region(receiver(f, d))}, and no ground for the transfer is named; it needs one. Name it, or keep the data in the area.",
  pointAt: 'transfer-mechanism',
  grades: [
    {
      when: 'every x in carries(f): x in f.pseudonymises or x in f.aggregates or x.tags lacks personal',
      severity: 'warning',
    },
  ],
  subsumes: ['CXRA-CNS-009'],
  bad: `
architecture Example { frameworks: gdpr  region: eu }
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system Crm : crm in AppZone
system MailUs : saas in PartnerZone { party: third-party  region: us }
flow f Crm -> MailUs { carries: Profile  transfer-mechanism: none }
`,
  good: `
architecture Example { frameworks: gdpr  region: eu }
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system Crm : crm in AppZone
system MailUs : saas in PartnerZone { party: third-party  region: us }
flow f Crm -> MailUs { carries: Profile  transfer-mechanism: scc }
`,
  fixes: ({ variable, today }) => [
    ...claim(variable('f'), 'transfer-mechanism', 'scc', today),
    alreadyInPlace(variable('f'), 'transfer-mechanism', 'bcr'),
  ],
});
