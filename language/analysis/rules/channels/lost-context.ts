import { defineRule } from '../../rule.js';
import { handOverWarm } from '../../remedies/hand-over.js';

export default defineRule({
  id: 'CXRA-CHN-002',
  slug: 'lost-context',
  title: 'Context lost on the way to another channel',
  severity: 'warning',
  scope: 'graph',
  riskless: true,
  what: 'The customer changes the channel, and what is known so far does not come along.',
  why: 'Telling the same story twice is what customers complain of most when they change the channel.',
  how: 'Hand over warm: pass identity, intent and history; where no flow joins the systems behind both touchpoints, add one.',
  falsePositives: 'A change forced by a failure, with its reason stated, is left out.',
  maps: ['CX:C3'],
  when: '-> x where not (x.from.at.on meets x.to.at.on) and x.handoff in {none, cold}; -> x where not (x.from.at.on meets x.to.at.on) and x.context = none; -> x where not (x.from.at.on meets x.to.at.on) and x.from.at.front is not empty and x.to.at.front is not empty and not connected(x.from.at.front, x.to.at.front)',
  unless: ['x.kind = on-failure and x.reason is set'],
  message: [
    "From '{x.from}' to '{x.to}' the customer changes from {x.from.at.on} to {x.to.at.on} with a hand-over that is {x.handoff}, and tells it all again. Pass identity, intent and history on.",
    "From '{x.from}' to '{x.to}' the customer changes from {x.from.at.on} to {x.to.at.on}, and nothing that is known comes along. Pass identity, intent and history on.",
    "From '{x.from}' to '{x.to}' the customer changes the channel, and no data can move between the systems behind it, {x.from.at.front} and {x.to.at.front}; what is known stays where it is. Add the flow that joins them.",
  ],
  grades: [{ when: 'journey(x).state = to-be', severity: 'error' }],
  bad: `
team CareTeam
persona Mia
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel BotChat : chatbot in Internet
channel Phone : phone in Internet
touchpoint CareCall on Phone { op: support  performed-by: Clerk }
touchpoint HelpBot on BotChat { op: support  escalates-to: CareCall  front: Shop }
system Shop : commerce in Edge
journey Ask for Mia { owner: CareTeam  goal: "An answer"  stage Ask {
  step Chats at HelpBot { end success  -> Calls { handoff: cold } }
  step Calls at CareCall { end success }
} }
`,
  good: `
team CareTeam
persona Mia
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel BotChat : chatbot in Internet
channel Phone : phone in Internet
touchpoint CareCall on Phone { op: support  performed-by: Clerk }
touchpoint HelpBot on BotChat { op: support  escalates-to: CareCall  front: Shop }
system Shop : commerce in Edge
journey Ask for Mia { owner: CareTeam  goal: "An answer"  stage Ask {
  step Chats at HelpBot { end success  -> Calls { handoff: warm  context: identity, intent, history } }
  step Calls at CareCall { end success }
} }
`,
  fixes: ({ variable, facts, today }) => handOverWarm(variable('x'), facts, today),
});
