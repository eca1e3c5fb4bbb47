import { defineRule } from '../../rule.js';
import { protect } from '../../remedies/protect.js';

export default defineRule({
  id: 'CXRA-ENC-004',
  slug: 'tls-stops-at-edge',
  title: 'Protected at the edge, clear behind it',
  severity: 'error',
  scope: 'graph',
  what: 'Confidential data arrives encrypted at a system and leaves it again in clear text.',
  why: 'The diagram shows a padlock at the front and nobody asks about the second hop.',
  how: 'Encrypt the second hop too, or keep both systems on one host and say so with `locality: host`.',
  falsePositives:
    'Behind a terminating proxy on the same host nothing reaches a wire: state `locality: host` on the second flow. A message that holds only a link, or is encrypted itself, says so by `message-protection`.',
  maps: [
    'CWE-319',
    'A02:2021',
    'A04:2025',
    'API8',
    'GDPR:32(1)(a)',
    'NIS2:h',
    'PCI:4.2.1',
    'ZT:2',
    'STRIDE:I',
    'ASVS:12.3.3',
  ],
  when: 'flow f, flow g in out(dst), data d in carries(g) where d in carries(f) and enc(f) = yes and enc(g) = no and cls(d) >= confidential',
  unless: ['g.locality = host', 'layer(g) = local', 'g.message-protection in {s-mime, pgp, e2e, portal-link}'],
  message:
    "'{d}' is decrypted at '{dst}' and goes on to '{g.dst}' over {g.protocol} in clear; the padlock in front protects it no further. Use the protected variant there too.",
  reportOn: 'g',
  pointAt: 'protocol',
  subsumes: ['CXRA-ENC-001', 'CXRA-MOD-005'],
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Shop : commerce in Edge
system Entry : load-balancer in Edge
flow a Web -> Entry { protocol: https  carries: Profile }
flow b Entry -> Shop { protocol: http  carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Shop : commerce in Edge
system Entry : load-balancer in Edge
flow a Web -> Entry { protocol: https  carries: Profile }
flow b Entry -> Shop { protocol: https  carries: Profile }
`,
  fixes: ({ variable, facts }) => protect(variable('g'), facts),
});
