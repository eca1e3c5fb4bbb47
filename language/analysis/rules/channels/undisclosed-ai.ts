import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-CHN-012',
  slug: 'undisclosed-ai',
  title: 'AI that does not say what it is',
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: 'A touchpoint in the European Economic Area talks to customers with AI and does not say so.',
  why: 'People have a right to know whether they talk to a person, and behave accordingly.',
  how: 'Say at the beginning that customers talk to a machine, and state `ai-disclosure`.',
  falsePositives:
    'Where the bot behind the touchpoint states it, the bot is the place to mend. Touchpoints for the workforce are left out.',
  maps: ['CX:C3', 'AIACT:50(1)'],
  when: 'touchpoint t where t.ai = conversational and t.ai-disclosure = no and region(t) in eea',
  unless: ['t.users in {workforce}', 'some s in t.front: s.kind in botKinds and s.ai-disclosure = no'],
  message: "'{t}' talks to customers without saying that it is AI; people need to know what they talk to. Say it.",
  pointAt: 'ai-disclosure',
  bad: `
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Chat : chat in Internet
channel Phone : phone in Internet
touchpoint CareCall on Phone { op: support  performed-by: Clerk }
system Shop : commerce in Edge
architecture Care { region: eu }
touchpoint AskUs on Chat { ai: conversational  ai-disclosure: no  escalates-to: CareCall  performed-by: Clerk  front: Shop }
`,
  good: `
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Chat : chat in Internet
channel Phone : phone in Internet
touchpoint CareCall on Phone { op: support  performed-by: Clerk }
system Shop : commerce in Edge
architecture Care { region: eu }
touchpoint AskUs on Chat { ai: conversational  ai-disclosure: yes  escalates-to: CareCall  performed-by: Clerk  front: Shop }
`,
  fixes: ({ variable, today }) => claim(variable('t'), 'ai-disclosure', 'yes', today),
});
