import { defineRule } from '../../rule.js';
import { fillStage } from '../../remedies/fill-stage.js';

export default defineRule({
  id: 'CXRA-JRN-003',
  slug: 'empty-stage',
  title: 'Stage without steps',
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: 'A stage of a journey has no step.',
  why: 'An empty column is a blind spot that looks like a finished map.',
  how: 'Write what the customer does in the stage, or remove it.',
  falsePositives:
    'A journey that nobody has mapped yet (`status: unmapped`) may have stages alone. Sketches are left out.',
  maps: ['CX:C2'],
  when: 'stage g where steps(g) is empty',
  unless: ['journey(g).status = unmapped', 'architecture.completeness = sketch'],
  message:
    "Stage '{g}' of '{journey(g)}' has no step; the column stays empty and looks finished. Fill it, or remove it.",
  bad: `
team CareTeam
persona Bernd
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint ReturnPage on Web { op: support  front: Shop }
system Shop : commerce in Edge
journey Return for Bernd { owner: CareTeam  goal: "Money back"  stage Ask { step Asks at ReturnPage }  stage Refund }
`,
  good: `
team CareTeam
persona Bernd
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint ReturnPage on Web { op: support  front: Shop }
system Shop : commerce in Edge
journey Return for Bernd { owner: CareTeam  goal: "Money back"  stage Ask { step Asks at ReturnPage }  stage Refund { step Receives at ReturnPage } }
`,
  fixes: fillStage,
});
