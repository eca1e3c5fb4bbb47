import { defineRule } from '../../rule.js';
import { alreadyInPlace } from '../../remedies/state-controls.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-CMP-014',
  slug: 'card-in-conversation',
  title: 'Call recording, chat log or transcript captures card data',
  severity: 'error',
  scope: 'model',
  what: 'Conversations of a channel are kept, customers give card numbers or codes in them, and nothing keeps those out.',
  why: 'Recordings drag telephony, storage and speech analytics into card scope.',
  how: 'Take the payment out of the conversation by a link, suppress the tones, or remove the numbers before anything is kept.',
  falsePositives:
    'Channels on which customers pay only after the recording has ended are stated by `capture-control: pause-resume`.',
  maps: [
    'CWE-532',
    'CWE-359',
    'A09:2025',
    'PCI:3.3.1.2',
    'PCI:3.5.1',
    'PCI:4.2.2',
    'PCI:12.5.2',
    'GDPR:5(1)(c)',
    'STRIDE:I',
  ],
  when: '[pci] store s, c in s.records where (s.records is set or s.kind = recording) and c.kind in {phone, chat, email, social, messaging} and s.capture-control = none and some t in touchpointsOf(c): tags(t) meets {cardholder, sad}',
  unless: [],
  message:
    "'{s}' keeps the conversations of '{c}', in which customers give card data ({tags(c)}); everything that touches the recording then falls under PCI DSS. Take the payment out, by a link or by suppressed tones.",
  pointAt: 'capture-control',
  bad: `
architecture Example { frameworks: pci-dss }
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
data Conversation { class: confidential  tags: personal, communication, voice  subject: customer  basis: contract }
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Phone : phone in Internet
system CareDesk : contact-centre in Edge { processes: CardNumber }
touchpoint PayByPhone on Phone { op: pay  front: CareDesk  performed-by: Clerk  collects: CardNumber }
store Recordings : recording in AppZone { holds: Conversation  records: Phone  capture-control: none }
`,
  good: `
architecture Example { frameworks: pci-dss }
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
data Conversation { class: confidential  tags: personal, communication, voice  subject: customer  basis: contract }
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Phone : phone in Internet
system CareDesk : contact-centre in Edge { processes: CardNumber }
touchpoint PayByPhone on Phone { op: pay  front: CareDesk  performed-by: Clerk  collects: CardNumber }
store Recordings : recording in AppZone { holds: Conversation  records: Phone  capture-control: dtmf-masking }
`,
  fixes: ({ variable, today }) => {
    const control = variable('c').kind === 'phone' ? 'dtmf-masking' : 'redaction';
    return [
      ...claim(variable('s'), 'capture-control', 'payment-link', today),
      alreadyInPlace(variable('s'), 'capture-control', control),
    ];
  },
});
