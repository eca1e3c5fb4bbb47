import { defineRule } from '../../rule.js';
import { escalateToPerson } from '../../remedies/hand-over.js';

export default defineRule({
  id: 'CXRA-CHN-004',
  slug: 'bot-dead-end',
  title: 'Bot or phone menu without a way to a person',
  severity: 'error',
  scope: 'model',
  riskless: true,
  what: 'A bot or phone menu has no way to a person, not even over several steps.',
  why: 'Customers accept a machine when they know the way out; without it they hang up or shout.',
  how: 'Name the touchpoint that takes over under `escalates-to`.',
  falsePositives: 'A touchpoint where a person listens in is `assistance: hybrid`.',
  maps: ['CX:C3'],
  when: 'touchpoint t where (t.on.kind in {chatbot, ivr, voice-assistant} or t.ai = conversational) and no u in escalations(t): u.assistance in {assisted, hybrid}',
  unless: ['t.assistance = hybrid', 't.users in {workforce}'],
  message:
    "'{t}' never hands over to a person; customers without an answer are stuck. Name the touchpoint that takes over.",
  bad: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel BotChat : chatbot in Internet
system Shop : commerce in Edge
touchpoint HelpBot on BotChat { ai: conversational  front: Shop }
`,
  good: `
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel BotChat : chatbot in Internet
channel Phone : phone in Internet
touchpoint CareCall on Phone { op: support  performed-by: Clerk }
system Shop : commerce in Edge
touchpoint HelpBot on BotChat { ai: conversational  escalates-to: CareCall  front: Shop }
`,
  fixes: escalateToPerson,
});
