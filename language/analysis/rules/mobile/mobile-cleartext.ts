import { defineRule } from '../../rule.js';
import { protect } from '../../remedies/protect.js';
import { lacking, stateControls } from '../../remedies/state-controls.js';

export default defineRule({
  id: 'CXRA-MOB-002',
  slug: 'mobile-cleartext',
  title: 'Mobile or device traffic may be unencrypted or unverified',
  severity: 'error',
  scope: 'local',
  what: 'An app or device may talk in clear text, talks without checking who answers, or does talk in clear text.',
  why: 'Devices live on networks owned by strangers.',
  how: 'Forbid clear text in the app, check certificates, and use the protected variant of each protocol.',
  falsePositives:
    'Traffic that stays on the device (`locality: host`), and radio links with authenticated encryption (`link-encryption: authenticated`), are left out.',
  maps: [
    'CWE-319',
    'CWE-295',
    'A02:2021',
    'A04:2025',
    'M5',
    'MASVS:NETWORK-1',
    'MASWE-0026',
    'NIS2:h',
    'PCI:4.2.1',
    'PCI:4.2.1.2',
    'STRIDE:I',
    'STRIDE:T',
  ],
  when: 'channel c where c.kind in {mobile-app, iot, kiosk, pos, tablet} and c.cleartext-allowed = yes; channel c where c.kind in {mobile-app, iot, kiosk, pos, tablet} and c.cert-validation in {off, none}; flow f where channelKind(src) in {mobile-app, iot, kiosk, pos, tablet} and f.protocol is set and enc(f) = no',
  unless: ['every g in out(c): g.locality = host', 'f.locality = host', 'f.link-encryption = authenticated'],
  message: [
    "'{c}' allows clear text; on a network of strangers somebody reads and changes what it sends. Forbid it.",
    "'{c}' does not check who answers; on a network of strangers anybody can. Check certificates.",
    "'{f}' ({f.protocol}) leaves the device '{src}' unencrypted, on networks that belong to strangers. Use the protected variant of the protocol.",
  ],
  subsumes: ['CXRA-ENC-001'],
  bad: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
system ShopApi : backend in Edge
channel ShopApp : mobile-app in Internet { cleartext-allowed: yes }
flow f ShopApp -> ShopApi { protocol: https  carries: Orders }
`,
  good: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
system ShopApi : backend in Edge
channel ShopApp : mobile-app in Internet { cleartext-allowed: no }
flow f ShopApp -> ShopApi { protocol: https  carries: Orders }
`,
  fixes: ({ finding, facts, today }) => {
    const element = facts.element(finding.element);
    if (element.type === 'flow') return protect(element, facts);
    return stateControls(
      element,
      lacking(facts, element, [
        ['cleartext-allowed', ['yes'], 'no'],
        ['cert-validation', ['off', 'none'], 'on'],
      ]),
      today,
    );
  },
});
