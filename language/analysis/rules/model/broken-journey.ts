import { defineRule } from '../../rule.js';
import { placeStep } from '../../remedies/place-step.js';

export default defineRule({
  id: 'CXRA-MOD-007',
  slug: 'broken-journey',
  title: 'Journey step has no realising touchpoint or flow',
  severity: 'warning',
  scope: 'graph',
  riskless: true,
  what: 'The model shows systems and flows, and a step of a customer stands at no touchpoint.',
  why: 'Rules on availability and consent follow journeys through their touchpoints; what stands at none is not looked at.',
  how: 'Name the touchpoint where the step happens.',
  falsePositives:
    'What customers do without the company is of kind `physical`, what they wait for of kind `wait`; neither needs a touchpoint. Digital touchpoints that nothing answers have a rule of their own (CXRA-CHN-010). Sketches are left out.',
  maps: ['CX:C2', 'NIS2:c'],
  when: 'step v where all flow is not empty and v.lane = customer and v.at is unset and v.kind in {action, communication}',
  unless: ['architecture.completeness = sketch or architecture.draft = yes'],
  message:
    "Step '{v}' of '{journey(v)}' stands at no touchpoint; no rule can tell whether it works, or what it needs. Name where it happens.",
  pointAt: 'at',
  bad: `
team CareTeam
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
persona Mia
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system Shop : commerce in Edge
system OrderApi : backend in AppZone
flow f Shop -> OrderApi { carries: Orders }
journey Buy for Mia { owner: CareTeam  goal: "Buy"  stage Pay { step Pays } }
`,
  good: `
team CareTeam
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
persona Mia
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Shop : commerce in Edge
touchpoint Checkout on Web { op: checkout  front: Shop }
flow f Checkout -> Shop { carries: Orders }
journey Buy for Mia { owner: CareTeam  goal: "Buy"  stage Pay { step Pays at Checkout } }
`,
  fixes: placeStep,
});
