import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'CXRA-JRN-010',
  slug: 'oversized-journey',
  title: 'Everything in one map',
  severity: 'info',
  scope: 'local',
  riskless: true,
  what: 'A journey has more stages or steps than can be read in one piece (`maxStages`, `maxSteps`).',
  why: 'Small journeys get owners, figures and changes; a wall of steps gets a place on the wall.',
  how: 'Move a stage into a journey of its own (`level: sub-journey`), and name that one under `includes`.',
  falsePositives:
    'The thresholds can be changed in the configuration. A lifecycle that shows stages alone is left out.',
  maps: ['CX:C2'],
  when: 'journey j where count(stages(j)) > cfg.maxStages or count(steps(j)) > cfg.maxSteps',
  unless: ['j.level = lifecycle and every g in stages(j): steps(g) is empty'],
  message:
    "'{j}' has {count(stages(j))} stages and {count(steps(j))} steps; nobody reads it in one piece. Give a stage a journey of its own.",
  bad: `
team CareTeam
persona Mia
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint SignUp on Web { op: register  front: Shop }
system Shop : commerce in Edge
journey Everything for Mia { owner: CareTeam  goal: "All" stage A1 { step B1 at SignUp { emotion: 0 } } stage A2 { step B2 at SignUp { emotion: 1 } } stage A3 { step B3 at SignUp } stage A4 { step B4 at SignUp } stage A5 { step B5 at SignUp } stage A6 { step B6 at SignUp } stage A7 { step B7 at SignUp } stage A8 { step B8 at SignUp } stage A9 { step B9 at SignUp } stage A10 { step B10 at SignUp } }
`,
  good: `
team CareTeam
persona Mia
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint SignUp on Web { op: register  front: Shop }
system Shop : commerce in Edge
journey Joining for Mia { owner: CareTeam  goal: "Be a member"  stage A1 { step B1 at SignUp } }
journey Everything for Mia { owner: CareTeam  goal: "All"  includes: Joining  stage A2 { step B2 at SignUp } }
`,
  fixes: () => [],
});
