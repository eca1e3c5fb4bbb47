import { defineRule } from '../../rule.js';
import { claimFor } from '../../remedies/lists.js';

export default defineRule({
  id: 'CXRA-BRE-010',
  slug: 'sensitive-in-logs',
  title: 'Sensitive data flows to logs, monitoring or session replay',
  severity: 'error',
  scope: 'local',
  what: 'Secrets, card data, data of special categories or other restricted data are written to logs, monitoring or session replay in clear.',
  why: 'Log platforms are read by many people and rarely classified like the source.',
  how: 'Mask the data before it is written.',
  falsePositives:
    'What is masked, tokenised or pseudonymised before it gets to the flow is tagged so. Restricted data that is itself a log (tagged `log`) belongs there.',
  maps: [
    'CWE-532',
    'CWE-359',
    'A09:2021',
    'A09:2025',
    'M6',
    'M9',
    'GDPR:5(1)(c)',
    'GDPR:32',
    'PCI:3.3.1',
    'PCI:3.4.1',
    'PCI:10.3.1',
    'ASVS:16.2.5',
    'STRIDE:I',
  ],
  when: 'flow f, data d in carries(f) where dst.kind in {log-store, siem, apm, session-replay, error-tracker} and receiver(f, d) = dst and (d.tags meets {credential, secret, cardholder, sad} or special(d) or cls(d) = restricted and d.tags lacks log) and not (d in reduced(f)) and not (d in f.masks)',
  unless: ['d.tags meets {masked, tokenised, pseudonymised}'],
  message:
    "'{f}' writes '{d}' ({cls(d)}) to '{dst}' unmasked; logs are read by many and rarely protected like the source. Mask it on the way.",
  bad: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment Edge { trust: edge  default: deny }
segment LogZone { trust: internal  role: log  default: deny }
system Shop : commerce in Edge
system Siem : siem in LogZone
flow l Shop -> Siem { carries: CardNumber }
`,
  good: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment Edge { trust: edge  default: deny }
segment LogZone { trust: internal  role: log  default: deny }
system Shop : commerce in Edge
system Siem : siem in LogZone
flow l Shop -> Siem { carries: CardNumber  masks: CardNumber }
`,
  fixes: ({ variable, every, facts, today }) => claimFor(facts, variable('f'), 'masks', every('d'), today),
});
