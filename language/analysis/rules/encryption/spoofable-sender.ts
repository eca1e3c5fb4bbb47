import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-ENC-015',
  slug: 'spoofable-sender',
  title: 'Outbound customer messages can be spoofed',
  severity: 'warning',
  scope: 'local',
  what: 'Mail or messages go to customers from an address or name that anybody can use.',
  why: 'Phishing in your name is the cheapest attack on your customers.',
  how: 'Publish SPF, DKIM and a DMARC policy of reject; register the sender name for text messages.',
  falsePositives: 'A channel that only receives is stated as `direction: inbound`.',
  maps: ['CWE-290', 'CWE-346', 'A07:2021', 'A07:2025', 'NIS2:g', 'NIS2:j', 'PCI:5.4.1', 'STRIDE:S', 'NIS2IR:6.7.2.k'],
  when: 'channel c where c.sender-authentication in {none, spf, dmarc-none} and c.kind = email and touchpointsOf(c) is not empty; channel c where c.sender-id in {unregistered, none} and c.kind in {sms, messaging} and touchpointsOf(c) is not empty',
  unless: ['c.direction = inbound'],
  message: [
    "Anybody can send mail as '{c}': receivers are not told to refuse it. Publish a DMARC policy of reject.",
    "Anybody can send messages as '{c}': its sender name is not registered. Register it.",
  ],
  bad: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
system Shop : commerce in Edge
channel Post : email in Internet { sender-authentication: none }
touchpoint OrderMail on Post { op: notify  front: Shop }
`,
  good: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
system Shop : commerce in Edge
channel Post : email in Internet { sender-authentication: dmarc-reject }
touchpoint OrderMail on Post { op: notify  front: Shop }
`,
  fixes: ({ finding, variable, today }) =>
    finding.attribute === 'sender-id'
      ? claim(variable('c'), 'sender-id', 'registered', today)
      : claim(variable('c'), 'sender-authentication', 'dmarc-reject', today),
});
