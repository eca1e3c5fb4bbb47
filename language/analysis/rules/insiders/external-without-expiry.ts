import { defineRule } from '../../rule.js';
import { endOfAccess } from '../../remedies/access-of-people.js';

export default defineRule({
  id: 'CXRA-INS-006',
  slug: 'external-without-expiry',
  title: 'Contractor, outsourcer or partner account without end date or sponsor',
  severity: 'warning',
  scope: 'local',
  what: 'People of another company have access without an end date, beyond it, or without anybody inside who answers for them.',
  why: 'Outsourced service desks change staff faster than anyone removes accounts.',
  how: 'Give the access an end date and a sponsor.',
  falsePositives:
    'Actors that stand for partners who come in as customers do need an agreed end too; where access ends with a contract, give the end of the contract.',
  maps: [
    'CWE-266',
    'CWE-286',
    'A07:2025',
    'A01:2025',
    'GDPR:28',
    'NIS2:d',
    'NIS2:i',
    'PCI:8.2.7',
    'PCI:8.2.5',
    'STRIDE:E',
  ],
  when: 'actor a where a.kind in {contractor, vendor, bpo-agent, partner} and a.access-expires = none; actor a where a.kind in {contractor, vendor, bpo-agent, partner} and a.access-expires < today; actor a where a.kind in {contractor, vendor, bpo-agent, partner} and a.sponsor = none',
  unless: [],
  message: [
    "'{a}' works for another company and has access without an end; accounts outlive those who leave. Give an end date.",
    "The access of '{a}' should have ended on {a.access-expires}; accounts outlive those who leave. End it, or agree on a new date.",
    "'{a}' works for another company, and nobody inside answers for the access. Name a sponsor.",
  ],
  bad: `
data Article { class: public }
segment Edge { trust: edge  default: deny }
system Shop : commerce in Edge
actor Outsourcer : bpo-agent { access-expires: none }
flow Outsourcer -> Shop { carries: Article }
`,
  good: `
team CareTeam
data Article { class: public }
segment Edge { trust: edge  default: deny }
system Shop : commerce in Edge
actor Outsourcer : bpo-agent { access-expires: 2027-03-31  sponsor: CareTeam }
flow Outsourcer -> Shop { carries: Article }
`,
  fixes: endOfAccess,
});
