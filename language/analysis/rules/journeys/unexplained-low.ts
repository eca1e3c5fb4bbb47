import { defineRule } from '../../rule.js';
import { repair } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-JRN-013',
  slug: 'unexplained-low',
  title: 'Low point without a pain',
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: 'A step feels bad, and no pain says why.',
  why: 'The lows are where the work is; a low without a cause cannot be worked on.',
  how: 'Write down the pain, with how much it hurts.',
  falsePositives: 'A wait with a stated duration explains itself.',
  maps: ['CX:C2'],
  when: 'step v where v.emotion <= -1 and pains(v) is empty',
  unless: ['v.kind = wait and v.duration is set'],
  message: "'{v}' feels bad ({v.emotion}), and nothing says why; what has no cause cannot be mended. Name the pain.",
  pointAt: 'emotion',
  bad: `
team CareTeam
persona Bernd
actor Clerk : staff
segment Internet { trust: untrusted }
channel ShopCounter : in-person in Internet
touchpoint ReturnCounter on ShopCounter { op: refund  performed-by: Clerk }
journey Return for Bernd { owner: CareTeam  goal: "Money back"  stage Ask { step Queues at ReturnCounter { emotion: -2 } } }
metric Mood : csat { measures: Return.Ask  target: 4  source: survey  owner: CareTeam }
`,
  good: `
team CareTeam
persona Bernd
actor Clerk : staff
segment Internet { trust: untrusted }
channel ShopCounter : in-person in Internet
touchpoint ReturnCounter on ShopCounter { op: refund  performed-by: Clerk }
journey Return for Bernd { owner: CareTeam  goal: "Money back"  stage Ask { step Queues at ReturnCounter { emotion: -2  pain "Stands in the wrong queue" { severity: 3 } } } }
metric Mood : csat { measures: Return.Ask  target: 4  source: survey  owner: CareTeam }
`,
  fixes: ({ variable }) => [
    repair(
      'name the pain',
      [{ kind: 'insert-into', element: variable('v').id, text: 'pain "What hurts here" { severity: 3 }' }],
      { preferred: true },
    ),
  ],
});
