import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-IAM-007',
  slug: 'caller-verification-weak',
  title: 'Call-centre or chat agent acts on an unverified customer',
  severity: 'error',
  scope: 'local',
  what: 'People who serve customers hand over money, data or the account itself to a caller whom they know by a number, by facts anybody can find, or not at all.',
  why: 'The service desk is the side door of account takeover; the attacker talks rather than hacks.',
  how: 'Let the customer confirm in the app or on a known number before a sensitive operation.',
  falsePositives:
    'One finding for each channel, however many touchpoints lie on it. Touchpoints that show and take nothing above class internal are left out once their data is named.',
  maps: ['CWE-290', 'CWE-304', 'A07:2021', 'A07:2025', 'GDPR:32', 'GDPR:12(6)', 'NIS2:i', 'STRIDE:S', 'ASVS:6.4.4'],
  when: 'touchpoint t, channel c in t.on where c.kind in {phone, chat, social, in-person} and t.assistance = assisted and t.op meets sensitiveOps and c.customer-verification in {none, caller-id, kba}',
  unless: ['cls(t) <= internal'],
  message:
    "'{t}' on '{c}' ({t.op}) acts for whoever claims to be the customer: verification is only {c.customer-verification}. Let the customer confirm in the app.",
  reportOn: 'c',
  pointAt: 'customer-verification',
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Hotline : phone in Internet { customer-verification: kba }
system CareDesk : contact-centre in Edge { processes: Profile }
touchpoint ChangeAddress on Hotline { op: change-contact  front: CareDesk  performed-by: Clerk  collects: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Hotline : phone in Internet { customer-verification: app-confirm }
system CareDesk : contact-centre in Edge { processes: Profile }
touchpoint ChangeAddress on Hotline { op: change-contact  front: CareDesk  performed-by: Clerk  collects: Profile }
`,
  fixes: ({ variable, today }) => claim(variable('c'), 'customer-verification', 'app-confirm', today),
});
