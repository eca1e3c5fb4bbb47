import { defineRule } from '../../rule.js';
import { stayInChannel } from '../../remedies/draw-path.js';

export default defineRule({
  id: 'CXRA-CHN-003',
  slug: 'forced-switch',
  title: 'Forced change of channel',
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: 'From a step in self-service every way on leads to staff, and nothing says why.',
  why: 'Who chose self-service wanted to finish there; a forced call costs both sides.',
  how: 'Let customers finish where they are, or state the `reason` on the transition.',
  falsePositives: 'Steps that end, wait or fail are left out: there the change is no surprise.',
  maps: ['CX:C3'],
  when: 'step v where v.at.assistance in {self-service, automated} and written(v) is not empty and outcomes(v) is empty and every x in written(v): x.to.at.assistance = assisted and x.reason is unset',
  unless: ['v.kind in {failure, wait}'],
  message:
    "From '{v}' the only way on leads to staff; who chose self-service wanted to finish there. Let it end there, or say why not.",
  grades: [{ when: 'journey(v).state = to-be', severity: 'error' }],
  bad: `
team CareTeam
persona Mia
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
channel Phone : phone in Internet
touchpoint FaqPage on Web { op: support  front: Shop }
touchpoint CareCall on Phone { op: support  performed-by: Clerk }
system Shop : commerce in Edge
journey Ask for Mia { owner: CareTeam  goal: "An answer"  stage Ask {
  step Reads at FaqPage { -> Calls }
  step Calls at CareCall { end success }
} }
`,
  good: `
team CareTeam
persona Mia
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
channel Phone : phone in Internet
touchpoint FaqPage on Web { op: support  front: Shop }
touchpoint CareCall on Phone { op: support  performed-by: Clerk }
system Shop : commerce in Edge
journey Ask for Mia { owner: CareTeam  goal: "An answer"  stage Ask {
  step Reads at FaqPage { end success  -> Calls when "not answered" }
  step Calls at CareCall { end success }
} }
`,
  fixes: stayInChannel,
});
