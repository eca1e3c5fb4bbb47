import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-CHN-005',
  slug: 'no-reply',
  title: 'Message that cannot be answered',
  severity: 'warning',
  scope: 'model',
  riskless: true,
  what: 'The company writes first, the message cannot be answered, and nothing else in the same stage of the journey is on another channel.',
  why: 'A message raises a question sooner or later, and "no reply" sends it to the most expensive channel.',
  how: 'Let customers answer the message, or offer another channel in the stage.',
  falsePositives:
    'A message that no journey shows is not judged: the stage around it is not known. Print, advertising and digital signage are left out.',
  maps: ['CX:C3'],
  when: 'touchpoint t where t.initiator = company and t.replyable = no and stagesOf(t) is not empty and no g in stagesOf(t): some u in touchpointsOf(g): u.on != t.on',
  unless: ['t.on.kind in {print, advertising, digital-signage}'],
  message:
    "'{t}' cannot be answered, and its stage ({stagesOf(t)}) offers no other channel; the question goes to the hotline. Let customers answer.",
  pointAt: 'replyable',
  bad: `
team CareTeam
persona Mia
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Mail : email in Internet
system Shop : commerce in Edge
touchpoint OrderMail on Mail { op: notify  replyable: no  front: Shop }
journey Collect for Mia { owner: CareTeam  goal: "Have it tonight"  stage Wait { step Reads at OrderMail } }
`,
  good: `
team CareTeam
persona Mia
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Phone : phone in Internet
channel Mail : email in Internet
touchpoint CareCall on Phone { op: support  performed-by: Clerk }
system Shop : commerce in Edge
touchpoint OrderMail on Mail { op: notify  replyable: no  front: Shop }
journey Collect for Mia { owner: CareTeam  goal: "Have it tonight"  stage Wait { step Reads at OrderMail  step Asks at CareCall } }
`,
  fixes: ({ variable, today }) => claim(variable('t'), 'replyable', 'yes', today),
});
