import { defineRule } from '../../rule.js';
import { alreadyInPlace } from '../../remedies/state-controls.js';
import { namesOf, takeFrom } from '../../remedies/lists.js';
import { repair } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-CMP-013',
  slug: 'sad-stored',
  title: 'Sensitive authentication data stored after authorisation',
  severity: 'error',
  scope: 'local',
  definite: true,
  what: 'A store keeps what proves a card at the moment of payment: verification code, track or PIN.',
  why: 'The only encryption that satisfies this requirement is deletion.',
  how: 'Do not keep it; where it waits for the authorisation, delete it with that.',
  falsePositives:
    'Issuers of cards may keep it (`issuing: yes`). What is deleted when the payment is authorised is stated as `ttl: until-authorisation`.',
  maps: ['CWE-212', 'CWE-922', 'A04:2021', 'PCI:3.3.1', 'PCI:3.3.1.2', 'PCI:3.3.2', 'STRIDE:I'],
  when: '[pci] store s, data d in s.holds where d.tags has sad',
  unless: ['s.ttl = until-authorisation', 's.issuing = yes', 's.owner-system.issuing = yes'],
  message:
    "'{s}' keeps '{d}', which may not outlive the authorisation of the payment, even encrypted. Take it out, or delete it with the authorisation.",
  pointAt: 'holds',
  subsumes: ['CXRA-CMP-015', 'CXRA-ENC-005', 'CXRA-ENC-006'],
  bad: `
architecture Example { frameworks: pci-dss }
data VerificationCode { class: restricted  tags: sad, payment  subject: customer }
segment AppZone { trust: internal  default: deny }
segment CardZone { trust: restricted  role: cde  default: deny }
system OrderApi : backend in AppZone
store PayDb : sql in CardZone { holds: VerificationCode }
flow OrderApi -> PayDb { carries: VerificationCode }
`,
  good: `
architecture Example { frameworks: pci-dss }
data CardToken { class: internal  tags: token, tokenised }
segment AppZone { trust: internal  default: deny }
segment CardZone { trust: restricted  role: cde  default: deny }
system OrderApi : backend in AppZone
store PayDb : sql in CardZone { holds: CardToken }
flow OrderApi -> PayDb { carries: CardToken }
`,
  fixes: ({ variable, every, facts }) => {
    const [store, data] = [variable('s'), every('d')];
    const out = repair(`keep ${namesOf(data)} no more`, [takeFrom(facts, store, 'holds', data)], { preferred: true });
    return [out, alreadyInPlace(store, 'ttl', 'until-authorisation')];
  },
});
