import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'CXRA-JRN-014',
  slug: 'sad-ending',
  title: 'Success that feels bad',
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: 'A journey ends in success at a step that feels bad.',
  why: 'People remember the peak and the end; a sour end spoils a good journey.',
  how: 'Design another end: what would the customer like to remember?',
  falsePositives: 'An end that is a failure for the customer is `end failure` or `end abandon`. Sketches are left out.',
  maps: ['CX:C2'],
  when: 'step v where outcomes(v) has success and v.emotion < 0',
  unless: ['v.kind = failure', 'architecture.completeness = sketch'],
  message:
    "'{journey(v)}' ends in success at '{v}', and the customer feels bad ({v.emotion}); people remember the end. Design another one.",
  pointAt: 'emotion',
  grades: [{ when: 'journey(v).state = to-be', severity: 'error' }],
  bad: `
team CareTeam
persona Bernd
actor Clerk : staff
segment Internet { trust: untrusted }
channel ShopCounter : in-person in Internet
touchpoint ReturnCounter on ShopCounter { op: refund  performed-by: Clerk }
journey Return for Bernd { owner: CareTeam  goal: "Money back"  stage Ask { step Receives at ReturnCounter { emotion: -1  pain "Only a voucher"  end success } } }
metric Mood : csat { measures: Return.Ask  target: 4  source: survey  owner: CareTeam }
`,
  good: `
team CareTeam
persona Bernd
actor Clerk : staff
segment Internet { trust: untrusted }
channel ShopCounter : in-person in Internet
touchpoint ReturnCounter on ShopCounter { op: refund  performed-by: Clerk }
journey Return for Bernd { owner: CareTeam  goal: "Money back"  stage Ask { step Receives at ReturnCounter { emotion: 1  end success } } }
metric Mood : csat { measures: Return.Ask  target: 4  source: survey  owner: CareTeam }
`,
  fixes: () => [],
});
