import { defineRule } from '../../rule.js';
import { claimAtGate } from '../../remedies/at-gate.js';

const kinds = ['api-gateway', 'waf', 'cdn', 'reverse-proxy'];

export default defineRule({
  id: 'CXRA-DOS-001',
  slug: 'no-rate-limit',
  title: 'Public entry point without rate limit',
  severity: 'warning',
  scope: 'graph',
  threat: 'outage',
  what: 'A system that outsiders reach answers as many calls as somebody sends, and nothing on the way there limits them.',
  why: 'A limit is the cheapest control that works against floods, scraping and guessing alike.',
  how: 'Limit calls for each client at the gateway in front, or at the system itself.',
  falsePositives:
    'Only calls count that somebody outside waits for: what arrives as events or files is taken at its own pace. A limit that is stated on every flow that leads there counts, and so does one at each system to which a load balancer or the like passes everything on. What others operate under a service level is left out.',
  maps: ['CWE-770', 'CWE-799', 'A04:2021', 'A06:2025', 'API4', 'API2', 'NIS2:c', 'STRIDE:D', 'ASVS:2.4.1'],
  when: 'system s where exposed(s) and s.rate-limit = none and (s.exposure is set or some f in into(s): f.mode in {sync, webhook} and some i in initiators(f): customerEnd(i) or trust(i) = untrusted) and not guarded(s, x => x.kind in {api-gateway, waf, cdn, reverse-proxy} and x.rate-limit in {yes, per-client, per-user, per-device, global})',
  unless: [
    's.kind = cdn',
    's.party in {third-party, partner} and s.sla is set',
    'every f in into(s): f.rate-limit in {yes, per-client, per-user, per-device, global}',
    's.kind in passThroughKinds and every f in out(s): f.dst.rate-limit in {yes, per-client, per-user, per-device, global}',
  ],
  message:
    "'{s}' answers callers from outside without a limit; a flood, a scraper or a guesser takes as much as it likes. Limit calls for each client.",
  pointAt: 'rate-limit',
  bad: `
data StockLevel { class: public }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system StockApi : backend in Edge { rate-limit: none }
flow ask Web -> StockApi { carries: StockLevel }
`,
  good: `
data StockLevel { class: public }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system StockApi : backend in Edge { rate-limit: per-client }
flow ask Web -> StockApi { carries: StockLevel }
`,
  fixes: ({ variable, facts, today }) => {
    const control = {
      attribute: 'rate-limit',
      value: 'per-client',
      fits: ({ kind }: { kind?: string }) => kinds.includes(kind ?? ''),
    };
    return claimAtGate(facts, variable('s'), control, today);
  },
});
