import { defineRule } from '../../rule.js';
import { wordsIn } from '../../bag.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-MOB-004',
  slug: 'insecure-device-storage',
  title: 'Sensitive data kept on the device outside protected storage',
  severity: 'error',
  scope: 'local',
  what: 'Confidential data or a credential lies on a device where others can read it: plain files, browser storage, a card, a place shared by apps.',
  why: 'Lost, shared and rooted devices are normal operating conditions.',
  how: "Keep credentials in the keychain and the rest in an encrypted database; better still, don't keep it on the device.",
  falsePositives:
    'A device that is managed and forgets within a day is left out once `local-ttl` and `device-management: mdm` are stated.',
  maps: [
    'CWE-922',
    'CWE-312',
    'A02:2021',
    'A04:2025',
    'A01:2025',
    'M9',
    'MASVS:STORAGE-1',
    'GDPR:32',
    'PCI:3.5.1',
    'STRIDE:I',
    'ASVS:14.3.3',
  ],
  when: 'channel or system c, data d in c.stores-locally where c.kind in {mobile-app, kiosk, pos, tablet, desktop-app, spa} and c.local-storage in {plain, browser-storage, sd-card, shared, none} and (cls(d) >= confidential or d.tags has credential)',
  unless: ['c.local-ttl <= 24h and c.device-management = mdm'],
  message:
    "'{c}' keeps '{d}' ({cls(d)}) where others can read it; devices are lost, shared and broken into. Use protected storage.",
  pointAt: 'local-storage',
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
system Shop : commerce in Edge
channel ShopApp : mobile-app in Internet { stores-locally: Profile  local-storage: plain }
touchpoint Home on ShopApp { op: browse  front: Shop }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
system Shop : commerce in Edge
channel ShopApp : mobile-app in Internet { stores-locally: Profile  local-storage: encrypted-db }
touchpoint Home on ShopApp { op: browse  front: Shop }
`,
  fixes: ({ variable, facts, today }) => {
    const isCredential = wordsIn(facts.attribute(variable('d'), 'tags')).includes('credential');
    return claim(variable('c'), 'local-storage', isCredential ? 'keychain' : 'encrypted-db', today);
  },
});
