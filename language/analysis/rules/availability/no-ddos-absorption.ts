import { defineRule } from '../../rule.js';
import { claimAtGate } from '../../remedies/at-gate.js';

export default defineRule({
  id: 'CXRA-DOS-002',
  slug: 'no-ddos-absorption',
  title: 'Internet-facing business-critical system without volumetric protection',
  severity: 'warning',
  scope: 'graph',
  threat: 'outage',
  what: 'A system that the business hangs on is reached from outside, and nothing on the way absorbs a flood.',
  why: 'Volumetric attacks have to be absorbed before they reach your own line.',
  how: 'Put a provider who absorbs floods in front of the line, for everything that leads there.',
  falsePositives:
    'Only ways from untrusted segments count: nobody floods from a kiosk in the shop. A system on every such way that is protected is enough. What partners alone reach (`exposure: partner`) is left out.',
  maps: ['CWE-770', 'CWE-405', 'A06:2025', 'API4', 'NIS2:c', 'STRIDE:D'],
  when: 'system s where exposed(s) and s.criticality in {high, critical} and s.ddos-protection = none and (s.exposure is set or some f in into(s): some i in initiators(f): trust(i) = untrusted) and not guarded(s, x => x.ddos-protection in {provider, own} or (x is channel or x is touchpoint) and trust(x) in {edge, internal, restricted})',
  unless: ['s.exposure = partner'],
  message:
    "'{s}' (criticality {s.criticality}) takes traffic from outside with nothing in front that absorbs a flood; the line is full before it can defend itself. Have it absorbed by a provider.",
  pointAt: 'ddos-protection',
  bad: `
data OrderForm { class: internal  origin: customer }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Entry : load-balancer in Edge { criticality: critical  ddos-protection: none }
flow f Web -> Entry { protocol: https  carries: OrderForm }
`,
  good: `
data OrderForm { class: internal  origin: customer }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Entry : load-balancer in Edge { criticality: critical  ddos-protection: provider }
flow f Web -> Entry { protocol: https  carries: OrderForm }
`,
  fixes: ({ variable, facts, today }) =>
    claimAtGate(facts, variable('s'), { attribute: 'ddos-protection', value: 'provider', fits: () => true }, today),
});
