import { defineRule } from '../../rule.js';
import { alreadyInPlace } from '../../remedies/state-controls.js';

export default defineRule({
  id: 'CXRA-SEG-013',
  slug: 'pci-scope-creep',
  title: 'Element drawn into card scope by its connections',
  severity: 'warning',
  scope: 'graph',
  what: 'Something that is declared out of the PCI scope lies in the card data environment or talks to it.',
  why: 'Scope follows connections and not intentions; smaller scope is the main compliance gain of segmentation.',
  how: 'Take the connection away, or declare it as connected and treat it so.',
  falsePositives: 'Flows that carry nothing but tokens, and log flows, draw nothing into scope.',
  maps: [
    'CWE-653',
    'PCI:12.5.2',
    'PCI:1.2.3',
    'PCI:1.2.4',
    'PCI:1.3.1',
    'PCI:1.3.2',
    'PCI:11.4.5',
    'NIS2IR:6.8',
    'STRIDE:E',
  ],
  when: '[pci] system or store e where e.pci-scope = out and not (tags(e) has cardholder) and (Z(e).role = cde or some f in flowsOf(e): Z(other(f, e)).role = cde)',
  unless: ['every f in flowsOf(e): f.kind = log or tags(f) meets {token, tokenised}'],
  message:
    "'{e}' is declared out of PCI scope and lies in, or talks to, the card data environment; an assessor will count it in. Take the connection away, or declare it as connected.",
  pointAt: 'pci-scope',
  bad: `
architecture Example { frameworks: pci-dss }
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
data SalesFigures { class: internal  tags: aggregated }
segment AppZone { trust: internal  default: deny }
segment CardZone { trust: restricted  role: cde  default: deny }
store CardVault : sql in CardZone { holds: CardNumber }
system Bi : bi in AppZone { processes: SalesFigures  pci-scope: out }
flow f Bi -> CardVault { protocol: https  carries: SalesFigures }
`,
  good: `
architecture Example { frameworks: pci-dss }
data CardToken { class: internal  tags: token, tokenised }
data SalesFigures { class: internal  tags: aggregated }
segment AppZone { trust: internal  default: deny }
system Bi : bi in AppZone { processes: SalesFigures  pci-scope: out }
system TokenApi : api in AppZone
flow f Bi -> TokenApi { protocol: https  carries: CardToken }
`,
  fixes: ({ variable }) => [alreadyInPlace(variable('e'), 'pci-scope', 'connected')],
});
