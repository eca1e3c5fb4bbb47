import { defineRule } from '../../rule.js';
import { spaceSurveys } from '../../remedies/space-surveys.js';

export default defineRule({
  id: 'CXRA-FBK-003',
  slug: 'survey-fatigue',
  title: 'The same people asked again and again',
  severity: 'warning',
  scope: 'model',
  riskless: true,
  what: 'Two or more surveys ask the same audience, at least one without a pause, and no contact policy puts a pause between them.',
  why: 'Over-asked customers stop answering, and the rest are not the average.',
  how: 'State a `quarantine` on each of the surveys, or a `survey-quarantine` on a contact policy for the audience.',
  falsePositives: 'Posts that take a quota sample everywhere ask few people twice, and are left out, as are sketches.',
  maps: ['CX:C5'],
  when: 'audience g where count(l in all listening: l.kind = survey and g in l.hears) >= 2 and (some l in all listening: l.kind = survey and g in l.hears and l.quarantine = none) and no k in contactPolicies(g): k.survey-quarantine is set and k.survey-quarantine != none',
  unless: ['every l in all listening: l.sampling = quota', 'architecture.completeness = sketch'],
  message:
    "Several surveys ask '{g}' without a pause between them; who is asked too often stops answering. State a pause.",
  bad: `
team CareTeam
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
channel Mail : email in Internet
touchpoint ReturnPage on Web { op: support  front: Shop }
touchpoint OfferMail on Mail { op: notify  front: Shop }
system Shop : commerce in Edge
audience Members { criteria: "has a card"  activated-in: OfferMail }
listening ReviewMail : survey at OfferMail { hears: Members  quarantine: none  owner: CareTeam }
listening ReturnSurvey : survey at ReturnPage { hears: Members  quarantine: none  owner: CareTeam }
loop Causes : outer from ReviewMail, ReturnSurvey { owner: CareTeam  sla: 30d  steps: collect, analyse, act, inform }
metric ReviewMailAnswers : response-rate { measures: ReviewMail }
metric ReturnSurveyAnswers : response-rate { measures: ReturnSurvey }
`,
  good: `
team CareTeam
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
channel Mail : email in Internet
touchpoint ReturnPage on Web { op: support  front: Shop }
touchpoint OfferMail on Mail { op: notify  front: Shop }
system Shop : commerce in Edge
audience Members { criteria: "has a card"  activated-in: OfferMail }
contact-policy Calm for Members { survey-quarantine: 14d }
listening ReviewMail : survey at OfferMail { hears: Members  quarantine: none  owner: CareTeam }
listening ReturnSurvey : survey at ReturnPage { hears: Members  quarantine: none  owner: CareTeam }
loop Causes : outer from ReviewMail, ReturnSurvey { owner: CareTeam  sla: 30d  steps: collect, analyse, act, inform }
metric ReviewMailAnswers : response-rate { measures: ReviewMail }
metric ReturnSurveyAnswers : response-rate { measures: ReturnSurvey }
`,
  fixes: spaceSurveys,
});
