import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-CMP-010',
  slug: 'dpia-missing',
  title: 'High-risk processing without impact assessment',
  severity: 'warning',
  scope: 'model',
  riskless: true,
  what: 'A system shows several signs of high risk to persons, and it is stated that no impact assessment was made.',
  why: 'Two criteria are the common threshold of the European guidelines; make it configurable.',
  how: 'Assess the impact on the persons before it goes live, and name the assessment.',
  falsePositives:
    "Counted are: profiling, decisions that a machine takes alone, delicate or children's data, data of very many people, joined identities, location or recorded behaviour, and models. An assessment of a journey that the system serves counts too.",
  maps: ['GDPR:35', 'GDPR:35(3)', 'GDPR:36', 'GDPR:25', 'STRIDE:I'],
  when: '[gdpr] system e where e.kind not in passThroughKinds and e.kind not in {api-gateway, bff} and (e.dpia is set or e.kind in profilingKinds) and dpiaTriggers(e) >= cfg.dpiaTriggers and e.dpia = none',
  unless: ['some j in journeysOf(e): j.dpia is set and j.dpia != none'],
  message:
    "'{e}' shows {dpiaTriggers(e)} signs of high risk to persons and has no impact assessment; it needs one before it goes live. Name it.",
  pointAt: 'dpia',
  bad: `
architecture Example { frameworks: gdpr  region: eu }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
data BrowseEvents { class: confidential  tags: personal, behavioural  volume: mass  basis: contract }
system Reco : recommender in AppZone { processes: BrowseEvents  profiling: yes  dpia: none }
flow OrderApi -> Reco { carries: BrowseEvents }
`,
  good: `
architecture Example { frameworks: gdpr  region: eu }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
data BrowseEvents { class: confidential  tags: personal, behavioural  volume: mass  basis: contract }
system Reco : recommender in AppZone { processes: BrowseEvents  profiling: yes  dpia: "DPIA-7" }
flow OrderApi -> Reco { carries: BrowseEvents }
`,
  fixes: ({ variable, today }) => claim(variable('e'), 'dpia', '"number of the assessment"', today),
});
