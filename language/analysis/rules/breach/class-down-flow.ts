import { defineRule } from '../../rule.js';
import { reduceOrClear } from '../../remedies/reduce-data.js';

export default defineRule({
  id: 'CXRA-BRE-003',
  slug: 'class-down-flow',
  title: 'Classified data moves to a segment cleared for less',
  severity: 'error',
  scope: 'local',
  what: 'Data arrives in a segment that states a lower highest class than the data has, and nothing on the way takes the sting out of it.',
  why: 'Information-flow rule: data may go up the lattice freely and down only through a declared transformation.',
  how: 'Mask, tokenise or pseudonymise the data on the flow, or clear the segment for it and protect it accordingly.',
  falsePositives:
    'Only a `max-class` that is written counts, not the one that follows from the trust of a segment. Customers get their own data wherever they are.',
  maps: [
    'CWE-201',
    'CWE-212',
    'CWE-402',
    'A01:2021',
    'A01:2025',
    'GDPR:5(1)(f)',
    'GDPR:25',
    'GDPR:32',
    'NIS2:h',
    'PCI:3.4.1',
    'PCI:7.2.1',
    'STRIDE:I',
  ],
  when: 'flow f, data d in carries(f) where Z(receiver(f, d)).max-class is set and cls(d) > Z(receiver(f, d)).max-class and not (d in reduced(f))',
  unless: ['d.subject = customer and customerEnd(receiver(f, d))'],
  message:
    "'{f}' brings '{d}' ({cls(d)}) into '{Z(receiver(f, d))}', which is cleared for {Z(receiver(f, d)).max-class} only. Reduce it on the way, or clear and protect the segment for it.",
  pointAt: 'carries',
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
system Crm : crm in AppZone
segment Analytics { trust: internal  default: deny  max-class: internal }
system Bi : bi in Analytics
flow x Crm -> Bi { carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
system Crm : crm in AppZone
segment Analytics { trust: internal  default: deny  max-class: internal }
system Bi : bi in Analytics
flow x Crm -> Bi { carries: Profile  pseudonymises: Profile }
`,
  fixes: reduceOrClear,
});
