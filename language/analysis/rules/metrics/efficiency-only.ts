import { defineRule } from '../../rule.js';
import { measureSolution } from '../../remedies/measure.js';

export default defineRule({
  id: 'CXRA-MTR-004',
  slug: 'efficiency-only',
  title: 'Speed measured, solution not',
  severity: 'warning',
  scope: 'model',
  riskless: true,
  what: 'A touchpoint where staff or machines help is measured by speed or containment alone.',
  why: 'What is measured by seconds is done in a hurry, and bots that must contain never let go.',
  how: 'Add a metric that shows whether customers were helped, such as first contact resolution.',
  falsePositives: 'Metrics of the steps at the touchpoint count too. Touchpoints for the workforce are left out.',
  maps: ['CX:C5'],
  when: 'touchpoint t where (t.assistance in {assisted, automated, hybrid}) and measuringTouchpoint(t) is not empty and every m in measuringTouchpoint(t): m.kind in {aht, asa, containment, adherence}',
  unless: ['t.users in {workforce}'],
  message:
    "'{t}' is measured by {measuringTouchpoint(t)} only; nothing shows whether customers were helped. Measure what is solved.",
  bad: `
team CareTeam
actor Agent : agent
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Phone : phone in Internet
system ContactCentre : contact-centre in Edge
touchpoint CareCall on Phone { performed-by: Agent  front: ContactCentre }
metric Seconds : aht { measures: CareCall  target: 5  source: survey  owner: CareTeam }
`,
  good: `
team CareTeam
actor Agent : agent
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Phone : phone in Internet
system ContactCentre : contact-centre in Edge
touchpoint CareCall on Phone { performed-by: Agent  front: ContactCentre }
metric Seconds : aht { measures: CareCall  target: 5  source: survey  owner: CareTeam }
metric Solved : fcr { measures: CareCall  target: 5  source: survey  owner: CareTeam }
`,
  fixes: measureSolution,
});
