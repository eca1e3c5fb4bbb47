import { defineRule } from '../../rule.js';
import { mendNumbers } from '../../remedies/mend-metric.js';

export default defineRule({
  id: 'CXRA-MTR-001',
  slug: 'target-out-of-scale',
  title: 'Impossible target',
  severity: 'error',
  scope: 'local',
  riskless: true,
  what: 'A number of a metric lies outside its scale, or the alarm on the wrong side of the target.',
  why: 'A target that cannot be reached, or an alarm that rings at success, steers nobody.',
  how: 'Correct the number or the scale; the alarm belongs on the bad side of the target.',
  falsePositives: 'Percentages and plain numbers are compared as they are written; write both the same way.',
  maps: ['CX:C5'],
  when: 'metric m where m.target < m.scale-min or m.target > m.scale-max or m.baseline < m.scale-min or m.baseline > m.scale-max or m.alert < m.scale-min or m.alert > m.scale-max; metric m where m.better = higher and m.alert > m.target or m.better = lower and m.alert < m.target',
  unless: [],
  message: [
    "A number of '{m}' lies outside its scale from {m.scale-min} to {m.scale-max}; what cannot be reached steers nobody. Correct it.",
    "The alarm of '{m}' ({m.alert}) lies on the good side of its target ({m.target}) and rings at success. Swap them.",
  ],
  bad: `
team CareTeam
team ShopTeam
persona Mia
actor Clerk : staff
segment Internet { trust: untrusted }
channel ShopCounter : in-person in Internet
touchpoint PickupCounter on ShopCounter { op: transact  owner: ShopTeam  performed-by: Clerk }
journey Collect for Mia { owner: CareTeam  goal: "Have it tonight"  stage Collecting { step PicksUp2 at PickupCounter } }
metric Loyalty : nps { measures: Collect  scale-min: -100  scale-max: 100  target: 120  source: survey  owner: CareTeam }
`,
  good: `
team CareTeam
team ShopTeam
persona Mia
actor Clerk : staff
segment Internet { trust: untrusted }
channel ShopCounter : in-person in Internet
touchpoint PickupCounter on ShopCounter { op: transact  owner: ShopTeam  performed-by: Clerk }
journey Collect for Mia { owner: CareTeam  goal: "Have it tonight"  stage Collecting { step PicksUp2 at PickupCounter } }
metric Loyalty : nps { measures: Collect  scale-min: -100  scale-max: 100  target: 50  source: survey  owner: CareTeam }
`,
  fixes: mendNumbers,
});
