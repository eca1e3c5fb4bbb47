import { defineRule } from '../../rule.js';
import { listenInStage } from '../../remedies/listen.js';

export default defineRule({
  id: 'CXRA-FBK-002',
  slug: 'deaf-stage',
  title: 'Decisive or painful stage where nobody listens',
  severity: 'warning',
  scope: 'model',
  riskless: true,
  what: 'A stage has a moment of truth or a low point, and neither a feedback post nor a metric anywhere in it.',
  why: 'Where it hurts most is where one has to hear most.',
  how: 'Listen at a touchpoint of the stage, or measure it.',
  falsePositives:
    'A metric of anything in the stage counts, and so does a post at one of its touchpoints. Planned journeys and sketches are left out.',
  maps: ['CX:C5'],
  when: 'stage g, v in steps(g) where (v.moment-of-truth in {zero, first, second, ultimate, custom} or v.emotion <= -1) and listeningIn(g) is empty and measuringIn(g) is empty',
  unless: ['journey(g).basis = planned', 'architecture.completeness = sketch'],
  message:
    "'{v}' decides the relation or hurts, and nobody listens or measures in '{g}'. Where it hurts one has to hear most: add a feedback post.",
  bad: `
team CareTeam
team ShopTeam
persona Mia
actor Clerk : staff
segment Internet { trust: untrusted }
channel ShopCounter : in-person in Internet
touchpoint PickupCounter on ShopCounter { op: transact  owner: ShopTeam  performed-by: Clerk }
journey Collect for Mia { owner: CareTeam  goal: "Have it tonight"  stage Collect { step PicksUp at PickupCounter { emotion: -2  pain "Order not found" } } }
`,
  good: `
team CareTeam
team ShopTeam
persona Mia
actor Clerk : staff
segment Internet { trust: untrusted }
channel ShopCounter : in-person in Internet
touchpoint PickupCounter on ShopCounter { op: transact  owner: ShopTeam  performed-by: Clerk }
journey Collect for Mia { owner: CareTeam  goal: "Have it tonight"  stage Collect { step PicksUp at PickupCounter { emotion: -2  pain "Order not found" } } }
listening PickupSurvey : survey at PickupCounter { owner: CareTeam }
loop PickupLoop : outer from PickupSurvey { owner: ShopTeam  sla: 30d  steps: collect, analyse, act, inform }
metric PickupSurveyAnswers : response-rate { measures: PickupSurvey }
`,
  fixes: listenInStage,
});
