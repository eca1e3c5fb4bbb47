import { defineRule } from '../../rule.js';
import { freshen } from '../../remedies/fresh-data.js';

export default defineRule({
  id: 'CXRA-PER-002',
  slug: 'stale-decision',
  title: 'Decision on stale data',
  severity: 'warning',
  scope: 'graph',
  riskless: true,
  what: 'Data is older than the decision that uses it allows when it arrives there, over all the flows that it takes.',
  why: "Yesterday's basket makes today's offer ridiculous.",
  how: 'Send the data as it changes on the slow hops, or state how old it may really be.',
  falsePositives:
    "The age counts from the farthest source that the model shows. A decision that lives well with yesterday's data says so by a greater `freshness-max`; data tagged `aggregated` is left out.",
  maps: ['CX:C4', 'CX:R5'],
  when: 'decision n, data d in n.inputs where latencyTo(n.on, d) > n.freshness-max',
  unless: ['d.tags meets {aggregated}'],
  message:
    "'{d}' is up to {latencyTo(n.on, d)} old when '{n}' uses it; {n.freshness-max} is allowed. The slowest hop is '{slowestHop(n.on, d)}' ({slowestHop(n.on, d).latency}). Decisions on yesterday's data miss today's customer. Send it as it changes.",
  pointAt: 'freshness-max',
  bad: `
data Sales { class: internal  tags: transaction }
segment AppZone { trust: internal  default: deny }
system Erp : erp in AppZone
system Pos : pos in AppZone
system Reco : recommender in AppZone
decision ForYou on Reco { inputs: Sales  freshness-max: 5m }
flow tills Pos -> Erp { mode: batch  latency: daily  carries: Sales }
flow feed Erp -> Reco { mode: event  latency: realtime  carries: Sales }
`,
  good: `
data Sales { class: internal  tags: transaction }
segment AppZone { trust: internal  default: deny }
system Erp : erp in AppZone
system Pos : pos in AppZone
system Reco : recommender in AppZone
decision ForYou on Reco { inputs: Sales  freshness-max: 5m }
flow tills Pos -> Erp { mode: event  latency: realtime  carries: Sales }
flow feed Erp -> Reco { mode: event  latency: realtime  carries: Sales }
`,
  fixes: freshen,
});
