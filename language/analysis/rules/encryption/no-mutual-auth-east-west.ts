import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-ENC-003',
  slug: 'no-mutual-auth-east-west',
  title: 'Service-to-service traffic for restricted data without mutual authentication',
  severity: 'warning',
  scope: 'local',
  what: 'Systems exchange restricted data, and not both of them prove who they are.',
  why: 'Encryption without peer identity hides the traffic from the defender only.',
  how: 'Use mutual TLS, workload identities or signed requests of the cloud between systems.',
  falsePositives:
    'Tokens that are bound to their sender (`sender-constrained: yes`), tunnels that authenticate both ends, and what a mesh authenticates (`authn: externalised`) count as proof. Calls without any authentication are for the rule on those.',
  maps: [
    'CWE-322',
    'CWE-1390',
    'A07:2021',
    'A07:2025',
    'API2',
    'NIS2:h',
    'NIS2:i',
    'PCI:8.6.3',
    'ZT:2',
    'STRIDE:S',
    'STRIDE:I',
    'ASVS:12.3.5',
  ],
  when: 'flow f where (src is system or src is store) and (dst is system or dst is store) and (cls(f) = restricted or tags(f) meets {cardholder, special, health, biometric}) and not f.authn meets {none, mtls, spiffe, iam-signed, kerberos, externalised}',
  unless: [
    'f.authn has client-credentials and f.sender-constrained = yes',
    'layer(f) = local',
    'f.tunnel in {mtls, ipsec, wireguard}',
  ],
  message:
    "'{src}' and '{dst}' exchange {carries(f)} and rely on {f.authn}; not both sides prove who they are, so that an intruder can pose as one of them. Use mutual TLS.",
  pointAt: 'authn',
  bad: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment AppZone { trust: internal  default: deny }
segment CardZone { trust: restricted  role: cde  default: deny }
system OrderApi : backend in AppZone
store CardVault : sql in CardZone { holds: CardNumber }
flow f OrderApi -> CardVault { protocol: https  authn: client-credentials  carries: CardNumber }
`,
  good: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment AppZone { trust: internal  default: deny }
segment CardZone { trust: restricted  role: cde  default: deny }
system OrderApi : backend in AppZone
store CardVault : sql in CardZone { holds: CardNumber }
flow f OrderApi -> CardVault { protocol: https  authn: mtls  carries: CardNumber }
`,
  fixes: ({ variable, today }) => claim(variable('f'), 'authn', 'mtls', today),
});
