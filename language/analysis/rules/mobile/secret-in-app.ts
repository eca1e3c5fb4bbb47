import { defineRule } from '../../rule.js';
import { takeSecretOut } from '../../remedies/client-secrets.js';

export default defineRule({
  id: 'CXRA-MOB-001',
  slug: 'secret-in-app',
  title: 'Secret or privileged key is shipped inside a client',
  severity: 'error',
  scope: 'local',
  what: 'A key, password or token is part of an app or page, or a client proves itself with a value that it carries along.',
  why: 'A public client cannot keep a secret.',
  how: 'Keep secrets on the server; let the client log its user in with OpenID Connect and PKCE.',
  falsePositives:
    'Identifiers that are meant for the public are stated as `publishable: yes`, keys that never leave their hardware as `hardware-bound: yes`.',
  maps: [
    'CWE-798',
    'CWE-318',
    'CWE-522',
    'A07:2025',
    'A02:2021',
    'API2',
    'M1',
    'MASVS:CRYPTO-2',
    'MASVS:STORAGE-1',
    'PCI:8.6.2',
    'STRIDE:I',
    'STRIDE:S',
    'ASVS:13.3.1',
  ],
  when: 'channel or system c, data d in c.embeds where c.kind in clientKinds and d.tags meets {credential, secret}; flow f where (src.kind in clientKinds or channelKind(src) in {mobile-app, desktop-app, kiosk, pos, tablet, iot}) and f.authn meets {api-key, basic, client-secret} and f.credential-location in {client, none}',
  unless: ['d.publishable = yes', 'd.hardware-bound = yes', 'f.credential.publishable = yes'],
  message: [
    "'{c}' contains '{d}', and anybody with the package can take it out; a public client keeps no secret. Keep it on the server.",
    "'{src}' proves itself to '{dst}' with a value that it carries along ({f.authn}), and anybody with the client can take it out. Log the user in instead.",
  ],
  bad: `
data PushApiKey { class: restricted  tags: credential, secret }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
system Shop : commerce in Edge
channel ShopApp : mobile-app in Internet { embeds: PushApiKey }
touchpoint Home on ShopApp { op: browse  front: Shop }
`,
  good: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
system Shop : commerce in Edge
channel ShopApp : mobile-app in Internet { embeds: none }
touchpoint Home on ShopApp { op: browse  front: Shop }
`,
  fixes: takeSecretOut,
});
