import { defineRule } from '../../rule.js';
import { learnOutcome } from '../../remedies/learn-outcome.js';

export default defineRule({
  id: 'CXRA-PER-003',
  slug: 'no-outcome',
  title: 'Decision that never learns',
  severity: 'warning',
  scope: 'graph',
  riskless: true,
  what: 'Nothing tells a decision what became of it: no metric or flow that it learns from, and no flow back from where it is served.',
  why: 'A recommendation without an outcome repeats its mistakes with confidence.',
  how: 'Name under `learns-from` the metric, the flow or the data that tells the outcome.',
  falsePositives:
    'Asking for a result is not telling an outcome: flows that only read do not count. Routing is left out, and sketches are.',
  maps: ['CX:C4', 'CX:C5'],
  when: 'decision n where n.learns-from is unset and n.served-at is not empty and no f in into(n.on): f.src in n.served-at or f.src in n.served-at.front and f.op != read',
  unless: ['n.kind = routing', 'architecture.completeness = sketch'],
  message:
    "'{n}' is served at '{n.served-at}' and never hears whether it was right; it repeats its mistakes with confidence. Tell it the outcome.",
  bad: `
data BrowseEvents { class: confidential  tags: personal, behavioural  subject: customer  volume: mass  basis: consent }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Web : web in Internet
system Shop : commerce in Edge
system Reco : recommender in AppZone
touchpoint ProductPage on Web { front: Shop }
decision ForYou on Reco { inputs: BrowseEvents  served-at: ProductPage }
`,
  good: `
data BrowseEvents { class: confidential  tags: personal, behavioural  subject: customer  volume: mass  basis: consent }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Web : web in Internet
system Shop : commerce in Edge
system Reco : recommender in AppZone
touchpoint ProductPage on Web { front: Shop }
decision ForYou on Reco { inputs: BrowseEvents  served-at: ProductPage  learns-from: clicks }
flow clicks Shop -> Reco { carries: BrowseEvents }
`,
  fixes: learnOutcome,
});
