import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-API-002',
  slug: 'token-not-validated',
  title: 'Resource server does not fully validate tokens',
  severity: 'error',
  scope: 'local',
  what: 'A system with confidential data takes tokens and does not check all of them: signature, issuer, audience and expiry.',
  why: 'A token for the loyalty service must not open the order service.',
  how: 'Validate every token in full at each system that acts on it.',
  falsePositives:
    'A gateway that validates tokens in full and hands on over mutual TLS counts when every way from outside passes it. One finding for each system, however many flows lead to it.',
  maps: [
    'CWE-347',
    'CWE-613',
    'A07:2021',
    'A07:2025',
    'A08:2025',
    'API2',
    'PCI:8.3.1',
    'STRIDE:S',
    'ASVS:9.1',
    'ASVS:10.3.1',
  ],
  when: 'flow f, system s in f.dst where s.token-validation in {none, signature-only} and f.authn meets {bearer, oidc, oidc-pkce} and s.kind not in passThroughKinds and cls(f) >= confidential',
  unless: ['guarded(s, x => x.kind = api-gateway and x.token-validation = full) and f.authn has mtls'],
  message:
    "'{s}' checks tokens only in part and answers '{f}' with {carries(f)} ({cls(f)}); a token for another service, or an old one, opens it. Check signature, issuer, audience and expiry.",
  reportOn: 's',
  pointAt: 'token-validation',
  bad: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel App : mobile-app in Internet
architecture Example { idp: external }
system OrderService : backend in Edge { token-validation: signature-only }
flow f App -> OrderService { authn: oidc  carries: Orders }
`,
  good: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel App : mobile-app in Internet
architecture Example { idp: external }
system OrderService : backend in Edge { token-validation: full }
flow f App -> OrderService { authn: oidc  carries: Orders }
`,
  fixes: ({ variable, today }) => claim(variable('s'), 'token-validation', 'full', today),
});
