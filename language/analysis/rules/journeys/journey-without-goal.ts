import { defineRule } from '../../rule.js';
import { nameGoal } from '../../remedies/name-goal.js';

export default defineRule({
  id: 'CXRA-JRN-002',
  slug: 'journey-without-goal',
  title: 'Journey without a goal',
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: 'A journey does not say what the customer wants to reach.',
  why: "Only a goal in the customer's words tells where the journey begins and whether it succeeded.",
  how: "State `goal` in the customer's words.",
  falsePositives: 'A journey that nobody has mapped yet (`status: unmapped`) may do without. Sketches are left out.',
  maps: ['CX:C2'],
  when: 'journey j where j.goal is unset or j.goal = none',
  unless: ['j.status = unmapped', 'architecture.completeness = sketch'],
  message: "'{j}' does not say what the customer wants to reach; nothing tells whether it succeeds. State the goal.",
  bad: `
team CareTeam
persona Bernd
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint ReturnPage on Web { op: support  front: Shop }
system Shop : commerce in Edge
journey Return for Bernd { owner: CareTeam  stage Ask { step Asks at ReturnPage } }
`,
  good: `
team CareTeam
persona Bernd
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint ReturnPage on Web { op: support  front: Shop }
system Shop : commerce in Edge
journey Return for Bernd { owner: CareTeam  goal: "Money back"  stage Ask { step Asks at ReturnPage } }
`,
  fixes: nameGoal,
});
