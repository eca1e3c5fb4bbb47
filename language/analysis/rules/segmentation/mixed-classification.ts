import { defineRule } from '../../rule.js';
import { moveStore } from '../../remedies/move-element.js';

export default defineRule({
  id: 'CXRA-SEG-006',
  slug: 'mixed-classification',
  title: 'Segment mixes very different classifications or roles',
  severity: 'warning',
  scope: 'model',
  what: 'A store of sensitive data lies in one segment with what outsiders reach, with what handles little, or card data with other data.',
  why: 'Segments by data type are the point of microsegmentation; the strictest member sets the price for all.',
  how: 'Move the store, or what it does not belong with, into another segment.',
  falsePositives:
    'The system that owns the store and those named under `accessed-by` belong with it. A segment with a policy for each member keeps them apart.',
  maps: [
    'CWE-653',
    'A04:2021',
    'A06:2025',
    'NIS2IR:6.8.2.a',
    'NIS2IR:6.8.2.c',
    'PCI:2.2.3',
    'PCI:12.5.2',
    'GDPR:25',
    'ZT:1',
    'STRIDE:E',
  ],
  when: 'segment z, s in members(z), e in members(z) where s is store and e != s and (cls(s) >= confidential and exposed(e) or cls(s) = restricted and cls(e) <= internal or tags(s) has cardholder and e is store and tags(e) lacks cardholder)',
  unless: ['z.per-workload-policy = yes', 's.owner-system = e', 'e in s.accessed-by'],
  message:
    "'{s}' ({cls(s)}) shares segment '{z}' with '{e}', which needs far less protection or is reached from outside; the weaker opens the stronger. Move one of them.",
  reportOn: 's',
  bad: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
data Article { class: public }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
store PayDb : sql in AppZone { holds: CardNumber }
system Blog : cms in AppZone { processes: Article }
flow OrderApi -> PayDb { carries: CardNumber }
flow OrderApi -> Blog { carries: Article }
`,
  good: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
data Article { class: public }
segment AppZone { trust: internal  default: deny }
segment CardZone { trust: restricted  role: cde  default: deny }
system OrderApi : backend in AppZone
store PayDb : sql in CardZone { holds: CardNumber }
system Blog : cms in AppZone { processes: Article }
flow OrderApi -> PayDb { carries: CardNumber }
flow OrderApi -> Blog { carries: Article }
`,
  fixes: ({ variable, facts }) => moveStore(variable('s'), facts),
});
