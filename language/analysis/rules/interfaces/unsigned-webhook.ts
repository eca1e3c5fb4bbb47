import { defineRule } from '../../rule.js';
import { stateControls } from '../../remedies/state-controls.js';

export default defineRule({
  id: 'CXRA-API-013',
  slug: 'unsigned-webhook',
  title: 'Inbound webhook or callback without authenticity and replay check',
  severity: 'error',
  scope: 'local',
  what: 'A system acts on messages from an outside party that carry no proof of who sent them.',
  why: 'Payment, delivery and consent states must not be settable by whoever finds the address.',
  how: 'Check a signature over the message and its time, and refuse what is older than a few minutes; or fetch the state from the sender before acting.',
  falsePositives: 'Mutual TLS, or a target that fetches the state by itself (`verify-by-fetch: yes`), counts as proof.',
  maps: ['CWE-347', 'CWE-294', 'A08:2021', 'A08:2025', 'API10', 'API2', 'NIS2:d', 'STRIDE:S', 'STRIDE:T', 'ASVS:4.1.5'],
  when: 'flow f where f.mode = webhook and src.party in {third-party, partner} and f.signature = none',
  unless: ['f.authn has mtls', 'dst.verify-by-fetch = yes'],
  message:
    "'{dst}' acts on unsigned messages from '{src}'; whoever finds the address can set {carries(f)}. Check a signature and the age of each message.",
  pointAt: 'signature',
  bad: `
data PaymentState { class: internal }
segment Edge { trust: edge  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system ShopApi : backend in Edge
system Psp : payment in PartnerZone { party: third-party }
flow w Psp -> ShopApi { mode: webhook  signature: none  carries: PaymentState }
`,
  good: `
data PaymentState { class: internal }
segment Edge { trust: edge  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system ShopApi : backend in Edge
system Psp : payment in PartnerZone { party: third-party }
flow w Psp -> ShopApi { mode: webhook  signature: hmac  replay-window: 5m  carries: PaymentState }
`,
  fixes: ({ variable, today }) =>
    stateControls(
      variable('f'),
      { signature: 'hmac', ...(variable('f').attributes['replay-window'] === undefined && { 'replay-window': '5m' }) },
      today,
    ),
});
