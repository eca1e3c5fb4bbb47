import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-MOB-006',
  slug: 'client-side-authorisation',
  title: 'Decision enforced only in the client',
  severity: 'error',
  scope: 'local',
  what: 'A decision falls in the client, and the server takes over the result.',
  why: 'Client code is input.',
  how: 'Decide on the server; the client may only show what it will decide.',
  falsePositives: 'Where the server decides as well, say so: `enforced-at: client, server`.',
  maps: [
    'CWE-602',
    'CWE-603',
    'A04:2021',
    'A06:2025',
    'API1',
    'API5',
    'M3',
    'M4',
    'MASVS:AUTH-2',
    'STRIDE:E',
    'STRIDE:T',
    'ASVS:8.3.1',
    'ASVS:2.2.2',
  ],
  when: 'touchpoint e where e.enforced-at meets {client, none} and (e.enforced-at is set or e.on.kind in {web, mobile-app, desktop-app, kiosk, pos, tablet, iot}); flow e where (userEnd(e.src) or e.src.kind in clientKinds) and e.enforced-at meets {client, none}',
  unless: ['e.enforced-at has server'],
  message:
    "'{e}' takes its decision in the client and the server accepts the result; code in the hands of others is input. Decide on the server.",
  pointAt: 'enforced-at',
  bad: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel App : mobile-app in Internet
system Shop : commerce in Edge
touchpoint Unlock on App { enforced-at: client  front: Shop }
`,
  good: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel App : mobile-app in Internet
system Shop : commerce in Edge
touchpoint Unlock on App { enforced-at: server  front: Shop }
`,
  fixes: ({ variable, today }) => claim(variable('e'), 'enforced-at', 'server', today),
});
