import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-SEG-021',
  slug: 'implicit-location-trust',
  title: 'Same-segment call accepted because of its location',
  severity: 'warning',
  scope: 'local',
  what: 'Within a segment a call with confidential data is accepted because of where it comes from.',
  why: 'Trust that follows from the place in the network is the opposite of zero trust; each call has to prove its caller.',
  how: 'Let each caller prove who it is, with mutual TLS or a workload identity.',
  falsePositives: 'What never leaves a host has no network to trust.',
  maps: [
    'CWE-306',
    'CWE-291',
    'A07:2021',
    'A07:2025',
    'API2',
    'NIS2:i',
    'PCI:8.6.3',
    'ZT:2',
    'ZT:3',
    'STRIDE:S',
    'ASVS:13.2.1',
  ],
  when: 'flow f where Z(src) = Z(dst) and cls(f) >= confidential and f.authn in {none, network-location, ip-allowlist}',
  unless: ['layer(f) = local', 'f.locality = host'],
  message:
    "'{dst}' accepts '{src}' because both lie in '{Z(src)}'; whoever gets in there may ask for {carries(f)} too. Let the caller prove who it is.",
  pointAt: 'authn',
  subsumes: ['CXRA-IAM-003'],
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system ProfileApi : backend in AppZone
flow f OrderApi -> ProfileApi { authn: network-location  carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system ProfileApi : backend in AppZone
flow f OrderApi -> ProfileApi { authn: mtls  carries: Profile }
`,
  fixes: ({ variable, today }) => claim(variable('f'), 'authn', 'mtls', today),
});
