import { defineRule } from '../../rule.js';
import { nameWhom } from '../../remedies/name-goal.js';

export default defineRule({
  id: 'CXRA-JRN-001',
  slug: 'journey-without-persona',
  title: 'Journey of nobody in particular',
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: 'A journey says for no persona and no audience whose way it shows.',
  why: "A journey is somebody's way; without a person the map shows the company's wishes.",
  how: 'Name the persona or audience after `for`.',
  falsePositives: 'A journey that everybody takes is a journey of an audience; name that. Sketches are left out.',
  maps: ['CX:C2', 'CX:R3'],
  when: 'journey j where j.for is unset',
  unless: ['architecture.completeness = sketch'],
  message: "'{j}' names no persona or audience; nobody's experience is shown. Say whose journey it is.",
  bad: `
team CareTeam
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint ReturnPage on Web { op: support  front: Shop }
system Shop : commerce in Edge
journey Return { owner: CareTeam  goal: "Money back"  stage Ask { step Asks at ReturnPage } }
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
  fixes: nameWhom,
});
