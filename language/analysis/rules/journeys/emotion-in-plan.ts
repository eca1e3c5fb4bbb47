import { defineRule } from '../../rule.js';
import { expectEmotion } from '../../remedies/expect-emotion.js';

export default defineRule({
  id: 'CXRA-JRN-011',
  slug: 'emotion-in-plan',
  title: 'Lived emotion in a planned journey',
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: 'A planned journey states what a customer felt in a step.',
  why: 'What is hoped for and what was felt must not look alike, or hope is taken for a finding.',
  how: 'Write what is hoped for as `expected-emotion`.',
  falsePositives: 'A step that was tried with customers says `evidence: measured`.',
  maps: ['CX:C2'],
  when: 'step v where journey(v).basis = planned and not (v.emotion is unset)',
  unless: ['v.evidence = measured'],
  message:
    "'{journey(v)}' is planned; what '{v}' feels like ({v.emotion}) cannot have been felt yet. State it as expected.",
  pointAt: 'emotion',
  bad: `
team CareTeam
persona Lou
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint OfferPage on Web { op: inform  front: Shop }
system Shop : commerce in Edge
journey WinBack for Lou { owner: CareTeam  basis: planned  goal: "Come back"  stage Offer { step Reads at OfferPage { emotion: 1 } } }
`,
  good: `
team CareTeam
persona Lou
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint OfferPage on Web { op: inform  front: Shop }
system Shop : commerce in Edge
journey WinBack for Lou { owner: CareTeam  basis: planned  goal: "Come back"  stage Offer { step Reads at OfferPage { expected-emotion: 1 } } }
`,
  fixes: expectEmotion,
});
