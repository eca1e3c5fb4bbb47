import { defineRule } from '../../rule.js';
import { addComponents } from '../../remedies/add-components.js';

export default defineRule({
  id: 'CXRA-GOV-003',
  slug: 'missing-component',
  title: 'Component of the architecture missing',
  severity: 'info',
  scope: 'model',
  riskless: true,
  what: 'One or two of the six components of a customer experience architecture lack something they need; all others are there.',
  why: 'Customer data, journeys, channels, personalisation, feedback and staff carry each other; where one is missing the others limp.',
  how: 'Model what you have of it, or plan it; the quick-fix adds a skeleton to fill in. The coverage view shows all components with their parts.',
  falsePositives:
    'A component may be left out on purpose; then switch the rule off. Where more than two are missing, the model is young and nothing is said. Drafts and sketches are left out.',
  maps: ['CX:C1', 'CX:C2', 'CX:C3', 'CX:C4', 'CX:C5', 'CX:C6'],
  when: 'model where missingComponents() is not empty and count(missingComponents()) <= 2',
  unless: ['architecture.draft = yes', 'architecture.completeness = sketch'],
  message:
    'The model lacks {missingParts()}; without that {missingComponents()} is not realised, and the other components limp. Add it.',
  bad: `
team CareTeam
persona Bernd
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
channel Phone : phone in Internet
data Orders { class: confidential  tags: personal, transaction  basis: contract }
system Cdp : cdp in Edge { provides: single-customer-view  processes: Orders }
touchpoint ReturnPage on Web { op: support  front: Cdp }
touchpoint CareCall on Phone { op: support  performed-by: Clerk }
flow ReturnPage -> Cdp { carries: Orders }
journey Return for Bernd { owner: CareTeam  goal: "Money back"  stage Ask { step Asks at ReturnPage  step Calls at CareCall } }
metric ReturnEffort : ces { measures: Return  target: 5  source: survey  owner: CareTeam }
listening ReturnSurvey : survey at ReturnPage { owner: CareTeam }
loop ReturnLoop : outer from ReturnSurvey { owner: CareTeam  sla: 48h  steps: act, inform }
listening StaffVoice : frontline-report { hears: Clerk  owner: CareTeam }
loop StaffLoop : outer from StaffVoice { subject: employee  owner: CareTeam  sla: 30d  steps: act, inform }
metric ReturnSurveyAnswers : response-rate { measures: ReturnSurvey }
`,
  good: `
team CareTeam
persona Bernd
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
channel Phone : phone in Internet
data Orders { class: confidential  tags: personal, transaction  basis: contract }
system Cdp : cdp in Edge { provides: single-customer-view  processes: Orders }
touchpoint ReturnPage on Web { op: support  front: Cdp }
touchpoint CareCall on Phone { op: support  performed-by: Clerk }
flow ReturnPage -> Cdp { carries: Orders }
journey Return for Bernd { owner: CareTeam  goal: "Money back"  stage Ask { step Asks at ReturnPage  step Calls at CareCall } }
audience Returners { criteria: "two returns in a year"  activated-in: ReturnPage }
decision NextStep on Cdp { kind: next-best-action  inputs: Orders  served-at: ReturnPage }
metric ReturnEffort : ces { measures: Return  target: 5  source: survey  owner: CareTeam }
listening ReturnSurvey : survey at ReturnPage { owner: CareTeam }
listening StaffVoice : frontline-report { hears: Clerk  owner: CareTeam }
loop ReturnLoop : outer from ReturnSurvey { owner: CareTeam  sla: 48h  steps: act, inform }
loop StaffLoop : outer from StaffVoice { subject: employee  owner: CareTeam  sla: 30d  steps: act, inform }
metric ReturnSurveyAnswers : response-rate { measures: ReturnSurvey }
`,
  fixes: addComponents,
});
