import { defineRule } from '../../rule.js';
import { filterInFront } from '../../remedies/filter-in-front.js';

export default defineRule({
  id: 'CXRA-INJ-011',
  slug: 'no-waf',
  title: 'Public web application or API without a filtering proxy',
  severity: 'warning',
  scope: 'graph',
  what: 'A web application or interface can be reached from outside on a way that passes neither a web application firewall nor a gateway or network that filters attacks.',
  why: 'A filter buys time between disclosure and patch, and PCI asks for an automated one.',
  how: 'Lead every way from outside through a web application firewall, or switch on the filter of the gateway that is there.',
  falsePositives:
    'A filter that is there and not drawn is stated as `virtual-patching: yes`. Public information of low criticality, and what others operate, is left out.',
  maps: ['A04:2021', 'A06:2025', 'API8', 'NIS2:e', 'PCI:6.4.2', 'PCI:6.4.1', 'STRIDE:T'],
  when: 'system s where s.kind in {web-app, api, bff, graphql} and exposed(s) and not guarded(s, x => x.kind = waf or x.kind in {api-gateway, cdn} and x.threat-protection = yes)',
  unless: ['s.criticality = low and cls(s) = public', 's.party in {third-party, partner}', 's.virtual-patching = yes'],
  message:
    "'{s}' answers callers from outside that no filter has looked at; a hole that becomes known today is open until it is patched. Put a web application firewall in front.",
  bad: `
data OrderForm { class: internal  origin: customer }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system WebShop : web-app in Edge
flow f Web -> WebShop { protocol: https  carries: OrderForm }
`,
  good: `
data OrderForm { class: internal  origin: customer }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Waf : waf in Edge
system WebShop : web-app in Edge
flow f Web -> Waf { protocol: https  carries: OrderForm }
flow g Waf -> WebShop { protocol: https  carries: OrderForm }
`,
  fixes: filterInFront,
});
