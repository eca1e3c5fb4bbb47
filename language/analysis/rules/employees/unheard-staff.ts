import { defineRule } from '../../rule.js';
import { listenToStaff } from '../../remedies/listen.js';

export default defineRule({
  id: 'CXRA-EMP-001',
  slug: 'unheard-staff',
  title: 'Frontline that nobody asks',
  severity: 'warning',
  scope: 'model',
  riskless: true,
  what: 'Customers are listened to, and staff who meet them every day are not.',
  why: 'Staff know the causes long before the surveys show the effects.',
  how: 'Add a feedback post that hears them, and a loop that answers.',
  falsePositives:
    'An employee loop that names nobody is for all staff. Staff of partners, other than outsourced agents, are left out. Sketches are left out.',
  maps: ['CX:C6'],
  when: 'actor a where all listening is not empty and frontstage(a) and listeningTo(a) is empty and loopsFor(a) is empty',
  unless: ['a.party in {third-party, partner} and a.kind != bpo-agent', 'architecture.completeness = sketch'],
  message:
    "'{a}' meets customers every day, and no feedback post hears what they say; staff know the causes first. Listen to them.",
  bad: `
team CareTeam
data Article { class: public }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint ReturnPage on Web { op: support  front: Shop }
system Shop : commerce in Edge
actor ShopStaff : staff { lane: frontstage }
listening ReturnSurvey : survey at ReturnPage { owner: CareTeam }
loop Causes : outer from ReturnSurvey { owner: CareTeam  sla: 30d  steps: collect, analyse, act, inform }
metric ReturnSurveyAnswers : response-rate { measures: ReturnSurvey }
flow ShopStaff -> Shop { carries: Article }
`,
  good: `
team CareTeam
team ShopTeam
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint ReturnPage on Web { op: support  front: Shop }
system Shop : commerce in Edge
actor ShopStaff : staff { lane: frontstage }
listening ReturnSurvey : survey at ReturnPage { owner: CareTeam }
loop Causes : outer from ReturnSurvey { owner: CareTeam  sla: 30d  steps: collect, analyse, act, inform }
listening StaffVoice : frontline-report { hears: ShopStaff  owner: CareTeam }
loop StaffLoop : outer from StaffVoice { for: ShopStaff  subject: employee  owner: ShopTeam  sla: 30d  steps: collect, act, inform }
metric ReturnSurveyAnswers : response-rate { measures: ReturnSurvey }
`,
  fixes: listenToStaff,
});
