import { defineRule } from '../../rule.js';
import { assessAgain } from '../../remedies/assess-again.js';

export default defineRule({
  id: 'CXRA-OPS-003',
  slug: 'unassessed',
  title: 'Exposed or critical system without a recent security assessment',
  severity: 'info',
  scope: 'local',
  what: 'A system that outsiders reach, or that a critical journey passes, was never assessed, not within a year, or not since it was changed in a significant way.',
  why: 'Systems and attacks change; what was sound a year ago has to be looked at again.',
  how: 'Have it tested or reviewed, and note the day.',
  falsePositives:
    'Only what is stated counts: a system without `assessed` is not reported. Outside parties are asked for their evidence by contract, not here.',
  maps: [
    'NIS2:f',
    'NIS2:e',
    'NIS2IR:6.5',
    'NIS2IR:2.3',
    'PCI:11.4.2',
    'PCI:11.4.3',
    'PCI:11.3.2',
    'PCI:6.4.1',
    'GDPR:32(1)(d)',
    'STRIDE:E',
  ],
  when: 'system e where e.assessed = none and (exposed(e) or some j in journeysOf(e): j.criticality = critical); system e where age(e.assessed) > 365d and (exposed(e) or some j in journeysOf(e): j.criticality = critical); system e where e.change-size = significant and e.last-change > e.assessed and (exposed(e) or some j in journeysOf(e): j.criticality = critical)',
  unless: ['e.party in {third-party, partner}'],
  message: [
    "'{e}' stands where attackers or a critical journey come by, and was never assessed; its holes are found by others. Have it tested.",
    "'{e}' was last assessed on {e.assessed}; systems and attacks have changed since. Have it tested again.",
    "'{e}' was changed in a significant way on {e.last-change} and last assessed before, on {e.assessed}; nobody has looked at what is new. Have it tested again.",
  ],
  pointAt: 'assessed',
  bad: `
data OrderForm { class: internal  origin: customer }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system WebShop : commerce in Edge { assessed: none }
flow f Web -> WebShop { protocol: https  carries: OrderForm }
`,
  good: `
data OrderForm { class: internal  origin: customer }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system WebShop : commerce in Edge { assessed: 2026-03-15 }
flow f Web -> WebShop { protocol: https  carries: OrderForm }
`,
  fixes: assessAgain,
});
