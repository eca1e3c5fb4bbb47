import { defineRule } from '../../rule.js';
import { repair } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-SEG-004',
  slug: 'unused-policy',
  title: 'A policy is used by no flow',
  severity: 'warning',
  scope: 'model',
  what: 'An allow policy covers no flow of the model.',
  why: 'Open paths without purpose are what lateral movement lives on.',
  how: 'Remove it, or draw the flow that it is for.',
  falsePositives:
    'Policies for emergencies with an end, and those for monitoring, serve flows that nobody draws: say so under `category`.',
  maps: [
    'CWE-272',
    'CWE-250',
    'A01:2025',
    'A05:2021',
    'NIS2IR:6.7.2.f',
    'PCI:1.2.5',
    'PCI:1.2.7',
    'PCI:2.2.4',
    'ZT:3',
    'STRIDE:E',
  ],
  when: 'policy p where p.effect = allow and served(p) is empty',
  unless: ['p.category in {break-glass, disaster-recovery} and p.expires is set', 'p.category = monitoring'],
  message:
    "Policy '{p}' ({p.from} -> {p.to}) serves no flow of the model; it opens a way that nothing needs, or a flow is missing. Remove it, or draw the flow.",
  bad: `
segment AppZone { trust: internal  default: deny }
segment CardZone { trust: restricted  role: cde  default: deny }
policy old allow AppZone -> CardZone { protocol: ssh  port: 22 }
`,
  good: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment AppZone { trust: internal  default: deny }
segment CardZone { trust: restricted  role: cde  default: deny }
system OrderApi : backend in AppZone
store CardVault : sql in CardZone { holds: CardNumber }
policy pay allow AppZone -> CardZone { protocol: https  port: 443 }
flow charge OrderApi -> CardVault { protocol: https  authn: mtls  carries: CardNumber }
`,
  fixes: ({ variable }) => [
    repair('remove the policy', [{ kind: 'remove-element', element: variable('p').id }], { preferred: true }),
  ],
});
