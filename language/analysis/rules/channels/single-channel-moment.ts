import { defineRule } from '../../rule.js';
import { onAnotherChannel } from '../../remedies/other-channel.js';

export default defineRule({
  id: 'CXRA-CHN-007',
  slug: 'single-channel-moment',
  title: 'Decisive moment on a single channel',
  severity: 'warning',
  scope: 'model',
  riskless: true,
  what: 'A moment of truth or a grave pain can be met on one channel only: no touchpoint on another one does the same (`op`).',
  why: 'When the only way fails at the worst moment, there is no second chance.',
  how: 'Add a touchpoint with the same `op` on another channel.',
  falsePositives: 'What happens in person has its place and is left out. Sketches are left out.',
  maps: ['CX:C3'],
  when: 'step v where (v.moment-of-truth in {zero, first, second, ultimate, custom} or some p in pains(v): p.severity >= 4) and count(v.at.on) = 1 and no u in all touchpoint: not (u.on in v.at.on) and u.op meets v.at.op',
  unless: ['v.at.on.kind in {in-person, field-visit}', 'architecture.completeness = sketch'],
  message:
    "'{v}' decides the relation and can be done on '{v.at.on}' only; when that fails there is no second chance. Offer another channel.",
  bad: `
team CareTeam
persona Mia
actor Clerk : staff
segment Internet { trust: untrusted }
channel Phone : phone in Internet
touchpoint FraudLine on Phone { op: complaint  owner: CareTeam  performed-by: Clerk }
journey Fraud for Mia { owner: CareTeam  goal: "Card blocked"  stage Block { step Calls at FraudLine { moment-of-truth: ultimate } } }
metric Blocked : completion { measures: Fraud.Block.Calls  target: 95  source: operational  owner: CareTeam }
`,
  good: `
team CareTeam
persona Mia
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel App : mobile-app in Internet
channel Phone : phone in Internet
system Shop : commerce in Edge
touchpoint FraudLine on Phone { op: complaint  owner: CareTeam  performed-by: Clerk }
touchpoint FraudForm on App { op: complaint  front: Shop }
journey Fraud for Mia { owner: CareTeam  goal: "Card blocked"  stage Block { step Calls at FraudLine { moment-of-truth: ultimate } step Writes at FraudForm } }
metric Blocked : completion { measures: Fraud.Block.Calls  target: 95  source: operational  owner: CareTeam }
`,
  fixes: onAnotherChannel,
});
