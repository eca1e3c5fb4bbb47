import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-INJ-009',
  slug: 'csrf',
  title: 'Cookie-authenticated browser flow without anti-CSRF',
  severity: 'warning',
  scope: 'local',
  what: 'A call from a browser changes something, and nothing but a cookie tells whether the customer meant it.',
  why: 'The browser attaches cookies to requests that the customer did not intend.',
  how: 'Ask for a token that only your own pages know, or check the origin; and limit the cookie to your own site.',
  falsePositives:
    'A cookie with `samesite: strict`, or a bearer token beside it, is enough. Reported where the call is answered, not at firewalls and balancers that pass it on.',
  maps: ['CWE-352', 'CWE-1275', 'A01:2021', 'A01:2025', 'PCI:6.2.4', 'ASVS:3.5.1', 'STRIDE:S', 'STRIDE:T'],
  when: 'flow f where f.authn has session-cookie and f.op in {write, append, admin} and dst.kind not in passThroughKinds and f.csrf-protection = none and (some i in initiators(f): channelKind(i) in browserKinds)',
  unless: ['f.samesite = strict', 'f.authn has bearer'],
  message:
    "'{f}' changes something at '{dst}' on the word of a cookie; any website that the customer visits can send the same. Ask for a token that only your pages know.",
  pointAt: 'csrf-protection',
  bad: `
data OrderForm { class: internal  origin: customer }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Shop : commerce in Edge
architecture Example { idp: external }
flow f Web -> Shop { authn: session-cookie  op: write  csrf-protection: none  carries: OrderForm }
`,
  good: `
data OrderForm { class: internal  origin: customer }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Shop : commerce in Edge
architecture Example { idp: external }
flow f Web -> Shop { authn: session-cookie  op: write  csrf-protection: token  carries: OrderForm }
`,
  fixes: ({ variable, today }) => claim(variable('f'), 'csrf-protection', 'token', today),
});
