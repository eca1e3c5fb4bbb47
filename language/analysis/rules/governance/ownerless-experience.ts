import { defineRule } from '../../rule.js';
import { nameOwner } from '../../remedies/name-owner.js';

export default defineRule({
  id: 'CXRA-GOV-001',
  slug: 'ownerless-experience',
  title: 'Nobody answers for it',
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: 'A journey, a touchpoint with a moment of truth or a feedback post has no owner.',
  why: 'Journeys cross departments; without an owner each department is right.',
  how: 'Name the team that answers for it.',
  falsePositives: 'An owner that a surrounding element gives counts. Sketches are left out.',
  maps: ['CX:C2'],
  when: 'journey j where j.owner is unset; touchpoint t where t.owner is unset and some v in stepsAt(t): v.moment-of-truth in {zero, first, second, ultimate, custom}; listening l where l.owner is unset',
  unless: ['architecture.completeness = sketch'],
  message: [
    "Journey '{j}' has no owner; between departments everybody is right and nobody answers. Name a team.",
    "'{t}' makes or breaks the relation and has no owner. Name a team.",
    "Nobody owns what '{l}' hears. Name a team.",
  ],
  bad: `
persona Bernd
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint ReturnPage on Web { op: support  front: Shop }
system Shop : commerce in Edge
journey Return for Bernd { goal: "Money back"  stage Ask { step Asks at ReturnPage } }
`,
  good: `
team CareTeam
persona Bernd
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint ReturnPage on Web { op: support  front: Shop }
system Shop : commerce in Edge
journey Return for Bernd { goal: "Money back"  owner: CareTeam  stage Ask { step Asks at ReturnPage } }
`,
  fixes: nameOwner,
});
