import { defineRule } from '../../rule.js';
import { closeStore } from '../../remedies/close-store.js';

export default defineRule({
  id: 'CXRA-BRE-001',
  slug: 'public-store',
  title: 'Data store reachable without a network barrier',
  severity: 'error',
  scope: 'local',
  what: 'A store with more than public data answers requests from anywhere, or lies in an untrusted segment.',
  why: 'Most mass leaks of customer data start with a store that answered a request from anywhere; no later control compensates for that.',
  how: 'Close public access, or move the store into a segment that admits its class.',
  falsePositives: 'Stores of outside operators are judged by their contract and segment, not here.',
  maps: [
    'CWE-552',
    'CWE-732',
    'A01:2021',
    'A01:2025',
    'A02:2025',
    'API8',
    'GDPR:32',
    'GDPR:5(1)(f)',
    'NIS2:i',
    'PCI:1.4.4',
    'STRIDE:I',
    'ASVS:13.4',
  ],
  when: 'store s where cls(s) >= internal and (s.public-access = yes or trust(s) = untrusted)',
  unless: ['s.party in {third-party, partner}'],
  message:
    "Store '{s}' holds {s.holds} ({cls(s)}) and answers from anywhere (public access: {s.public-access}, trust of its segment: {trust(s)}). Close it.",
  subsumes: ['CXRA-SEG-007'],
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store CrmDb : sql in DataZone { holds: Profile  public-access: yes }
flow OrderApi -> CrmDb { carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store CrmDb : sql in DataZone { holds: Profile  public-access: no }
flow OrderApi -> CrmDb { carries: Profile }
`,
  fixes: closeStore,
});
