import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-CMP-015',
  slug: 'pan-unprotected',
  title: 'Card number readable in store or on screen',
  severity: 'error',
  scope: 'local',
  what: 'A card number lies readable in a store, or staff see it in full.',
  why: 'Whoever copies the store or looks at the screen has the card.',
  how: 'Tokenise or encrypt the number in the store; mask it on the screen.',
  falsePositives:
    'Tokens and masked numbers are tagged so. Who needs the whole number for the work has it named under `need-full`, on the person or on the system that shows it.',
  maps: ['CWE-312', 'A04:2025', 'A02:2021', 'PCI:3.5.1', 'PCI:3.4.1', 'STRIDE:I'],
  when: '[pci] store s, data d in s.holds where d.tags has cardholder and s.field-protection = none and s.encryption-at-rest = none; [pci] flow f, data d in carries(f) where d.tags has cardholder and workforce(receiver(f, d)) and f.display != masked and f.display != reveal-on-step-up and not (d in reduced(f))',
  unless: ['d.tags meets {token, tokenised, masked}', 'd in dst.need-full', 'd in src.need-full'],
  message: [
    "'{d}' lies readable in '{s}'; PCI DSS asks that a card number cannot be read wherever it is kept. Tokenise or encrypt it.",
    "'{receiver(f, d)}' sees '{d}' in full; PCI DSS asks that a card number is masked for all who do not need the whole of it. Mask it.",
  ],
  subsumes: ['CXRA-ENC-005', 'CXRA-ENC-006', 'CXRA-INS-002'],
  bad: `
architecture Example { frameworks: pci-dss }
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment AppZone { trust: internal  default: deny }
segment CardZone { trust: restricted  role: cde  default: deny }
system OrderApi : backend in AppZone
store PayDb : sql in CardZone { holds: CardNumber  field-protection: none  encryption-at-rest: none }
flow OrderApi -> PayDb { carries: CardNumber }
`,
  good: `
architecture Example { frameworks: pci-dss }
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment AppZone { trust: internal  default: deny }
segment CardZone { trust: restricted  role: cde  default: deny }
system OrderApi : backend in AppZone
store PayDb : sql in CardZone { holds: CardNumber  field-protection: tokenised  encryption-at-rest: volume }
flow OrderApi -> PayDb { carries: CardNumber }
`,
  fixes: ({ finding, facts, today }) => {
    const element = facts.element(finding.element);
    return element.type === 'store'
      ? claim(element, 'field-protection', 'tokenised', today)
      : claim(element, 'display', 'masked', today);
  },
});
