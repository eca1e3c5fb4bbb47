import { defineRule } from '../../rule.js';
import { repair, setAttribute } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-API-007',
  slug: 'permissive-cors',
  title: 'Credentialed cross-origin access for any origin',
  severity: 'warning',
  scope: 'local',
  what: 'An interface that knows the customer by a session cookie or password lets every website call it from the browser.',
  why: 'The browser enforces exactly what the server grants.',
  how: 'Name the origins that may call it.',
  falsePositives: 'Interfaces with public data only are left out.',
  maps: ['CWE-942', 'CWE-346', 'A05:2021', 'A02:2025', 'API8', 'ASVS:3.4.2', 'STRIDE:I', 'STRIDE:S'],
  when: 'system s where s.kind in {api, graphql, bff} and s.cors = any and some f in into(s): f.authn meets {session-cookie, basic} and some i in initiators(f): channelKind(i) in browserKinds',
  unless: ['cls(s) = public'],
  message:
    "'{s}' lets any website call it with the customer's session; a page that the customer happens to visit reads along. Name the origins that may.",
  pointAt: 'cors',
  bad: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
architecture Example { idp: external }
system Waf : waf in Edge
system ShopBff : bff in Edge { cors: any }
flow f Web -> Waf { authn: session-cookie  carries: Orders }
flow g Waf -> ShopBff { authn: session-cookie  carries: Orders }
`,
  good: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
architecture Example { idp: external }
system Waf : waf in Edge
system ShopBff : bff in Edge { cors: allow-list }
flow f Web -> Waf { authn: session-cookie  carries: Orders }
flow g Waf -> ShopBff { authn: session-cookie  carries: Orders }
`,
  fixes: ({ variable }) => {
    const system = variable('s');
    return [
      repair('let named origins call it only (`cors: allow-list`)', [setAttribute(system, 'cors', 'allow-list')], {
        preferred: true,
        bulk: true,
      }),
    ];
  },
});
