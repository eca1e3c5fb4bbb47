import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';
import { isPerson } from '../../remedies/callers.js';

export default defineRule({
  id: 'CXRA-DOS-004',
  slug: 'costly-anonymous-operation',
  title: 'Expensive operation available to anonymous callers without quota',
  severity: 'warning',
  scope: 'local',
  threat: 'outage',
  what: 'A call that takes much effort may be made by anybody, as often as they like.',
  why: 'Asymmetric work lets a small client take down or bill a large service.',
  how: 'Set a quota for each client, ask for a login first, or answer from a cache.',
  falsePositives:
    'What a call costs is not asked for; nothing is reported where it is not stated. Results from a cache with bounded inputs are left out: state `cached: yes`. A flow from a touchpoint that states its own `cost` is judged there.',
  maps: ['CWE-770', 'CWE-405', 'A06:2025', 'API4', 'LLM10', 'STRIDE:D', 'ASVS:15.2.2', 'ASVS:2.4.1'],
  when: 'flow f where f.cost is set and f.cost = high and f.authn = none and f.quota = none and not (src is touchpoint and src.cost is set); touchpoint t where t.cost is set and t.cost = high and t.aal in {anonymous, none} and t.quota = none',
  unless: ['f.cached = yes', 't.cached = yes'],
  message: [
    "'{f}' causes much work at '{dst}' and may be called by anybody without a quota; a small client takes it down or runs up the bill. Set a quota, or ask for a login.",
    "'{t}' causes much work and is open to anybody without a quota; a small client takes it down or runs up the bill. Set a quota, or ask for a login.",
  ],
  pointAt: 'quota',
  bad: `
data SearchText { class: internal  origin: customer  format: plain-text }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Search : search-engine in Edge
flow r Web -> Search { cost: high  authn: none  quota: none  carries: SearchText }
`,
  good: `
data SearchText { class: internal  origin: customer  format: plain-text }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Search : search-engine in Edge
flow r Web -> Search { cost: high  authn: none  quota: per-client  carries: SearchText }
`,
  fixes: ({ finding, facts, today }) => {
    const element = facts.element(finding.element);
    const login =
      element.type === 'touchpoint'
        ? claim(element, 'aal', 'aal1', today)
        : claim(element, 'authn', isPerson(facts, element) ? 'oidc' : 'mtls', today);
    return [...claim(element, 'quota', 'per-client', today), ...login];
  },
});
