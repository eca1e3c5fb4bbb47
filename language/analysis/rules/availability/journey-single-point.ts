import { defineRule } from '../../rule.js';
import { onlyWord } from '../../bag.js';
import { claim } from '../../remedies/building-blocks.js';
import { alreadyInPlace } from '../../remedies/state-controls.js';

export default defineRule({
  id: 'CXRA-DOS-003',
  slug: 'journey-single-point',
  title: 'Single point of failure on a critical journey',
  severity: 'warning',
  scope: 'graph',
  threat: 'outage',
  what: 'A journey that matters passes a system or store that is there only once, and without which its touchpoints reach nothing any more.',
  why: 'Availability of a journey is that of its weakest unshared link; the graph shows which one.',
  how: 'Run a second one that takes over, or give the touchpoint another way.',
  falsePositives:
    'Reported at the system or store, once for all journeys that pass it. Where its owner accepts that it stops alone, state `outage-accepted: yes`.',
  maps: ['NIS2:c', 'GDPR:32(1)(b)', 'GDPR:32(1)(c)', 'STRIDE:D'],
  when: 'journey j, e in chokepoints(j) where j.criticality in {high, critical} and e.redundancy = none',
  unless: ['e.outage-accepted = yes and e.owner is set'],
  message:
    "Journey '{j}' (criticality {j.criticality}) stops when '{e}' does: it has no other way, and nothing takes over. Run a second one.",
  reportOn: 'e',
  pointAt: 'redundancy',
  bad: `
team CareTeam
data OrderForm { class: internal  origin: customer }
persona Mia
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Web : web in Internet
system OrderApi : backend in AppZone
system Gateway : api-gateway in Edge { redundancy: none }
touchpoint Checkout on Web { op: checkout  front: Gateway }
flow a Checkout -> Gateway { protocol: https  carries: OrderForm }
flow b Gateway -> OrderApi { protocol: https  carries: OrderForm }
journey Buy for Mia { owner: CareTeam  criticality: critical  goal: "Buy" stage Pay { step Pays at Checkout } }
`,
  good: `
team CareTeam
data OrderForm { class: internal  origin: customer }
persona Mia
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Web : web in Internet
system OrderApi : backend in AppZone
system Gateway : api-gateway in Edge { redundancy: active-active }
touchpoint Checkout on Web { op: checkout  front: Gateway }
flow a Checkout -> Gateway { protocol: https  carries: OrderForm }
flow b Gateway -> OrderApi { protocol: https  carries: OrderForm }
journey Buy for Mia { owner: CareTeam  criticality: critical  goal: "Buy" stage Pay { step Pays at Checkout } }
`,
  fixes: ({ variable, facts, today }) => {
    const element = variable('e');
    const owned =
      facts.attribute(element, 'owner').items.length > 0 && onlyWord(facts.attribute(element, 'owner')) !== 'none';
    return [
      ...claim(element, 'redundancy', 'active-active', today),
      ...(owned ? [alreadyInPlace(element, 'outage-accepted', 'yes')] : []),
    ];
  },
});
