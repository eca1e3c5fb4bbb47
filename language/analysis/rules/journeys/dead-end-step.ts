import { defineRule } from '../../rule.js';
import { leadOn } from '../../remedies/draw-path.js';

export default defineRule({
  id: 'CXRA-JRN-005',
  slug: 'dead-end-step',
  title: 'Path that ends nowhere',
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: 'A path of a journey stops: a failure without a way on or an end, or a step whose only ways on are for failures.',
  why: 'A path without a next step and without an end is where customers are lost.',
  how: 'Say where the customer goes from there, or that the path ends and how.',
  falsePositives: 'A journey that is still being researched (`state: research`) is left out.',
  maps: ['CX:C2'],
  when: 'step v where outcomes(v) is empty and (v.kind = failure and written(v) is empty or written(v) is not empty and every x in written(v): x.kind in {on-failure, timeout})',
  unless: ['journey(v).state = research'],
  message: "'{v}' of '{journey(v)}' leaves the customer with nowhere to go. Lead on, or state the end.",
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
  step Asks at ReturnPage { -> Refused when "too late" { kind: on-failure } }
  step Refused at ReturnPage { kind: failure  end abandon }
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
  step Asks at ReturnPage { -> Refused when "too late" { kind: on-failure }  end success }
  step Refused at ReturnPage { kind: failure  end abandon }
} }
`,
  fixes: leadOn,
});
