import { defineRule } from '../../rule.js';
import { runTouchpoint } from '../../remedies/run-touchpoint.js';

export default defineRule({
  id: 'CXRA-CHN-010',
  slug: 'unstaffed-touchpoint',
  title: 'Touchpoint that nobody runs',
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: 'No system stands in front of a digital touchpoint, or nobody serves one where staff help.',
  why: 'What nobody runs does not happen.',
  how: 'Name the system under `front`, or the staff under `performed-by`.',
  falsePositives:
    'A touchpoint whose flows, or whose channel, say what runs it needs no front. Planned and retired ones, those of others and sketches are left out.',
  maps: ['CX:C3'],
  when: 'touchpoint t where t.on.mode = digital and t.front is unset and t.on.served-by is unset and out(t) is empty and out(t.on) is empty; touchpoint t where t.assistance = assisted and t.performed-by is unset',
  unless: [
    't.status in {planned, retired}',
    't.on.ownership in {paid, earned, partner}',
    'architecture.completeness = sketch',
  ],
  message: [
    "No system runs '{t}'; what nobody runs does not happen. Name the system in front.",
    "Nobody serves '{t}', where staff should help. Name who does.",
  ],
  bad: `
team CareTeam
persona Mia
segment Internet { trust: untrusted }
channel Web : web in Internet
touchpoint Basket on Web
journey Buy for Mia { owner: CareTeam  goal: "Buy"  stage Choose { step Looks at Basket } }
`,
  good: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Shop : commerce in Edge
touchpoint Basket on Web { front: Shop }
`,
  fixes: runTouchpoint,
});
