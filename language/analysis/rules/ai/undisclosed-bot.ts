import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-AIP-008',
  slug: 'undisclosed-bot',
  title: 'Customer is not told that the counterpart is AI',
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: 'Customers talk with a machine and are not told so.',
  why: 'Transparency is an architectural attribute of the touchpoint.',
  how: 'Say at the start of the conversation that a machine answers.',
  falsePositives:
    'Where a person reads every answer before it goes out, state `output-review: yes`. A touchpoint that tells it by itself is stated as `ai-disclosure: yes`.',
  maps: ['GDPR:5(1)(a)', 'GDPR:13(2)(f)', 'AIACT:50(1)', 'LLM09', 'STRIDE:S'],
  when: 'system s where s.ai-disclosure = no and s.kind in botKinds and region(s) in eea and some t in touchpointsOf(s): customerEnd(t) and t.ai-disclosure = no',
  unless: ['s.output-review = yes'],
  message:
    "'{s}' talks with customers at {touchpointsOf(s)}, and they are not told that it is a machine; they need to know. Say so at the start.",
  pointAt: 'ai-disclosure',
  subsumes: ['CXRA-CHN-012'],
  bad: `
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Chat : chat in Internet
architecture Care { region: eu }
system Bot : chatbot in Edge { ai-disclosure: no }
touchpoint AskBot on Chat { front: Bot  performed-by: Clerk }
`,
  good: `
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Chat : chat in Internet
architecture Care { region: eu }
system Bot : chatbot in Edge { ai-disclosure: yes }
touchpoint AskBot on Chat { front: Bot  performed-by: Clerk }
`,
  fixes: ({ variable, today }) => claim(variable('s'), 'ai-disclosure', 'yes', today),
});
