import { defineRule } from '../../rule.js';
import { reachStep } from '../../remedies/draw-path.js';

export default defineRule({
  id: 'CXRA-JRN-004',
  slug: 'unreachable-step',
  title: 'Step that no path reaches',
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: 'No path from the first step of the journey leads to a step.',
  why: 'Text that no path reaches gives a picture that is wrong.',
  how: 'Lead a transition of a step before it there.',
  falsePositives:
    'A step without transitions goes on to the next in the text; one with transitions or an end has exactly those. Steps that are missing or ad hoc (`status`) are left out.',
  maps: ['CX:C2'],
  when: 'step v where not reachable(v)',
  unless: ['v.status in {missing, ad-hoc}'],
  message:
    "No path from the first step of '{journey(v)}' leads to '{v}'; the picture shows what never happens. Lead a step there.",
  grades: [{ when: 'journey(v).state = to-be', severity: 'error' }],
  bad: `
team CareTeam
persona Bernd
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint ReturnPage on Web { op: support  front: Shop }
system Shop : commerce in Edge
journey Return for Bernd { owner: CareTeam  goal: "Money back"  stage Ask {
  step Asks at ReturnPage { -> Receives }
  step Waits { kind: physical }
  step Receives at ReturnPage
} }
`,
  good: `
team CareTeam
persona Bernd
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint ReturnPage on Web { op: support  front: Shop }
system Shop : commerce in Edge
journey Return for Bernd { owner: CareTeam  goal: "Money back"  stage Ask {
  step Asks at ReturnPage { -> Waits }
  step Waits { kind: physical }
  step Receives at ReturnPage
} }
`,
  fixes: reachStep,
});
