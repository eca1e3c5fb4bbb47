import { defineRule } from '../../rule.js';
import { closeLoop } from '../../remedies/close-loop.js';

export default defineRule({
  id: 'CXRA-FBK-001',
  slug: 'open-loop',
  title: 'Feedback that nobody acts on',
  severity: 'warning',
  scope: 'model',
  riskless: true,
  what: 'Customers are asked, and no loop answers them, or the loop has no owner, no time or no answer.',
  why: 'Asking and not acting is worse than not asking.',
  how: 'Add an inner loop with owner and time whose steps end with `inform`.',
  falsePositives: 'Listening that is drawn for orientation only is marked `out-of-scope: yes`.',
  maps: ['CX:C5'],
  when: 'listening l where loopsOf(l) is empty; loop o where o.subject = customer and (o.owner is unset or o.sla is unset or o.sla = none or o.steps is unset or o.steps lacks inform)',
  unless: [],
  message: [
    "No loop follows '{l}'; asking and not acting is worse than not asking. Add one that answers.",
    "Loop '{o}' lacks an owner, a time or an answer to the customer (owner: {o.owner}, sla: {o.sla}, steps: {o.steps}). Complete it.",
  ],
  bad: `
team CareTeam
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint ReturnPage on Web { op: support  front: Shop }
system Shop : commerce in Edge
metric ReturnEffort : ces { measures: ReturnPage  target: 5  source: survey  owner: CareTeam }
listening ReturnSurvey : survey at ReturnPage { questions: ReturnEffort  owner: CareTeam }
metric ReturnSurveyAnswers : response-rate { measures: ReturnSurvey }
`,
  good: `
team CareTeam
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint ReturnPage on Web { op: support  front: Shop }
system Shop : commerce in Edge
metric ReturnEffort : ces { measures: ReturnPage  target: 5  source: survey  owner: CareTeam }
listening ReturnSurvey : survey at ReturnPage { questions: ReturnEffort  owner: CareTeam }
loop ReturnLoop : inner from ReturnSurvey { owner: CareTeam  sla: 48h  steps: collect, analyse, act, inform }
loop ReturnCauses : outer from ReturnSurvey { owner: CareTeam  sla: 30d  steps: analyse, act, inform }
metric ReturnSurveyAnswers : response-rate { measures: ReturnSurvey }
`,
  fixes: closeLoop,
});
