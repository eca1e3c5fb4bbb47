import { defineRule } from '../../rule.js';
import { measureStep } from '../../remedies/measure.js';

export default defineRule({
  id: 'CXRA-JRN-015',
  slug: 'unmeasured-moment',
  title: 'Moment of truth that nobody measures',
  severity: 'warning',
  scope: 'model',
  riskless: true,
  what: 'A moment of truth, and no metric measures the step or its touchpoint.',
  why: 'What makes or breaks the relation has to be known by more than opinion.',
  how: 'Name the step under `measures` of a metric.',
  falsePositives:
    'A metric on the whole stage or journey does not show the moment and does not count. Planned journeys and sketches are left out.',
  maps: ['CX:C2', 'CX:C5'],
  when: 'step v where v.moment-of-truth in {zero, first, second, ultimate, custom} and measuring(v) is empty',
  unless: ['journey(v).basis = planned', 'architecture.completeness = sketch'],
  message:
    "'{v}' is a moment of truth ({v.moment-of-truth}), and no metric measures it; opinion decides whether it works. Measure the step itself.",
  pointAt: 'moment-of-truth',
  bad: `
team CareTeam
team ShopTeam
persona Mia
actor Clerk : staff
segment Internet { trust: untrusted }
channel ShopCounter : in-person in Internet
touchpoint PickupCounter on ShopCounter { op: transact  owner: ShopTeam  performed-by: Clerk }
journey Collect for Mia { owner: CareTeam  goal: "Have it tonight"  stage Collecting { step PicksUp at PickupCounter { moment-of-truth: second } } }
metric Mood : csat { measures: Collect.Collecting  target: 4  source: survey  owner: CareTeam }
`,
  good: `
team CareTeam
team ShopTeam
persona Mia
actor Clerk : staff
segment Internet { trust: untrusted }
channel ShopCounter : in-person in Internet
touchpoint PickupCounter on ShopCounter { op: transact  owner: ShopTeam  performed-by: Clerk }
journey Collect for Mia { owner: CareTeam  goal: "Have it tonight"  stage Collecting { step PicksUp at PickupCounter { moment-of-truth: second } } }
metric PickupEffort : ces { measures: Collect.Collecting.PicksUp  target: 5  source: survey  owner: CareTeam }
`,
  fixes: measureStep,
});
