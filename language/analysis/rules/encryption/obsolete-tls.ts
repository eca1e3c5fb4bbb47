import { defineRule } from '../../rule.js';
import { repair, setAttribute } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-ENC-002',
  slug: 'obsolete-tls',
  title: 'Obsolete transport protocol version',
  severity: 'error',
  scope: 'local',
  definite: true,
  what: 'A flow uses, or what it leads to still accepts, a version of TLS older than 1.2.',
  why: 'Negotiation goes down to what the weaker side still offers.',
  how: 'Use TLS 1.3, and 1.2 where something cannot do it yet; refuse older versions at the target.',
  falsePositives:
    'What runs inside a tunnel of its own is left out when `tunnel` says so. A target is reported once, however many flows lead to it.',
  maps: [
    'CWE-327',
    'CWE-757',
    'CWE-326',
    'A02:2021',
    'A04:2025',
    'M5',
    'M10',
    'NIS2:h',
    'PCI:4.2.1',
    'PCI:12.3.3',
    'STRIDE:I',
    'ASVS:12.1.1',
  ],
  when: 'flow f where f.tls in {ssl3, 1.0, 1.1} and (f.tls is set or cls(f) = restricted); channel or system or store e where e.min-tls in {ssl3, 1.0, 1.1} and (e.min-tls is set or exposed(e)) and into(e) is not empty',
  unless: ['f.tunnel in {mtls, ipsec, wireguard}', 'every g in into(e): g.tunnel in {mtls, ipsec, wireguard}'],
  message: [
    "'{f}' speaks TLS version {f.tls}, which is broken or withdrawn; whoever sits in between can read or change it. Use 1.3, or 1.2 at least.",
    "'{e}' accepts connections from TLS version {e.min-tls} on; an attacker in between takes them down to that. Refuse what is older than 1.2.",
  ],
  bad: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment Edge { trust: edge  default: deny }
segment ShopFloor { trust: edge  role: device  default: deny }
channel Till : pos in ShopFloor
system Gateway : api-gateway in Edge
flow f Till -> Gateway { protocol: https  tls: 1.0  carries: CardNumber }
`,
  good: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment Edge { trust: edge  default: deny }
segment ShopFloor { trust: edge  role: device  default: deny }
channel Till : pos in ShopFloor
system Gateway : api-gateway in Edge
flow f Till -> Gateway { protocol: https  tls: 1.2  carries: CardNumber }
`,
  fixes: ({ finding, facts }) => {
    const element = facts.element(finding.element);
    const attribute = element.type === 'flow' ? 'tls' : 'min-tls';
    return [
      repair(`use TLS 1.3 (\`${attribute}: 1.3\`)`, [setAttribute(element, attribute, '1.3')], {
        preferred: true,
        bulk: true,
      }),
      repair(`use TLS 1.2 (\`${attribute}: 1.2\`)`, [setAttribute(element, attribute, '1.2')]),
    ];
  },
});
