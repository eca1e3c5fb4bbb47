import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';
import { isPerson } from '../../remedies/callers.js';

export default defineRule({
  id: 'CXRA-IAM-001',
  slug: 'missing-authentication',
  title: 'Sensitive operation accepts unauthenticated callers',
  severity: 'error',
  scope: 'local',
  what: 'A call that reads confidential data, or changes internal data, proves nothing about who makes it.',
  why: 'Without a caller identity no authorisation, audit or rate decision can be made.',
  how: 'Authenticate the caller: people with OpenID Connect, systems with mutual TLS or workload identities.',
  falsePositives: 'A call that a mesh or proxy authenticates is stated as `authn: externalised`.',
  maps: [
    'CWE-306',
    'A07:2021',
    'A07:2025',
    'API2',
    'M3',
    'GDPR:32',
    'NIS2:i',
    'PCI:8.3.1',
    'PCI:7.3.1',
    'ZT:3',
    'STRIDE:S',
    'STRIDE:E',
    'ASVS:6.3',
  ],
  when: 'flow f where f.authn = none and dst.kind not in passThroughKinds and (cls(f) >= confidential or f.op in {write, admin} and cls(f) >= internal)',
  unless: ['layer(f) = local', 'dst.kind = api-gateway and every g in onwardOf(f): g.authn lacks none'],
  message:
    "'{src}' calls '{dst}' without authentication although {carries(f)} ({cls(f)}) is at stake; anybody who reaches it can do the same. Authenticate the caller.",
  pointAt: 'authn',
  subsumes: ['CXRA-SEG-021'],
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system ShopApi : backend in Edge
flow f Web -> ShopApi { protocol: https  authn: none  carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system ShopApi : backend in Edge
architecture Example { idp: external }
flow f Web -> ShopApi { protocol: https  authn: oidc  carries: Profile }
`,
  fixes: ({ variable, facts, today }) => {
    const flow = variable('f');
    return claim(flow, 'authn', isPerson(facts, flow) ? 'oidc' : 'mtls', today);
  },
});
