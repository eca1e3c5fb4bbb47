import clientSideAuthorisation from '../../../../language/analysis/rules/mobile/client-side-authorisation.js';
import insecureDeviceStorage from '../../../../language/analysis/rules/mobile/insecure-device-storage.js';
import mobileCleartext from '../../../../language/analysis/rules/mobile/mobile-cleartext.js';
import sdkDataSharing from '../../../../language/analysis/rules/mobile/sdk-data-sharing.js';
import secretInApp from '../../../../language/analysis/rules/mobile/secret-in-app.js';
import unlockedKiosk from '../../../../language/analysis/rules/mobile/unlocked-kiosk.js';

const withApiKey = `
channel ShopApp : mobile-app
system Shop : commerce
system Page : spa
touchpoint Home on ShopApp { op: browse }
flow f Home -> Shop { authn: api-key  credential-location: client }
`;

export const mobileAlternatives = {
  'CXRA-MOB-001': [
    [
      'ShopApp',
      secretInApp.bad
        .replace('embeds: PushApiKey', 'embeds: PushApiKey, Texts')
        .replace('segment Internet', 'data Texts { class: public }\nsegment Internet'),
    ],
    ['f.authn', withApiKey],
    ['f.authn', withApiKey.replace('flow f Home', 'flow f Page')],
  ],
  'CXRA-MOB-002': [
    ['ShopApp.cert-validation', mobileCleartext.bad.replace('cleartext-allowed: yes', 'cert-validation: off')],
    ['f.protocol', mobileCleartext.good.replace('protocol: https', 'protocol: http')],
    [
      'ShopApp.cleartext-allowed',
      mobileCleartext.bad.replace(
        'cleartext-allowed: yes',
        'cleartext-allowed: planned(no, 2027-01-31)  cert-validation: off',
      ),
    ],
  ],
  'CXRA-MOB-004': [
    [
      'ShopApp.local-storage',
      insecureDeviceStorage.bad
        .replace('class: confidential  tags: personal, contact', 'tags: credential')
        .replace('ShopApp : mobile-app', 'ShopApp : kiosk'),
    ],
  ],
  'CXRA-MOB-006': [['f.enforced-at', `${clientSideAuthorisation.good}flow f App -> Shop { enforced-at: client }\n`]],
  'CXRA-MOB-010': [
    ['Ads.dpa', sdkDataSharing.good.replace('dpa: "DPA-17"', 'dpa: none')],
    [
      'Ads.consent-gate',
      sdkDataSharing.good.replace('consent-gate: AdsConsent', 'consent-gate: none  purpose: Advertising'),
    ],
    [
      'Ads.consent-gate',
      sdkDataSharing.bad
        .replace('sdk Ads', 'purpose Campaigns { kind: advertising  basis: consent }\nsdk Ads')
        .replace('consent-gate', 'purpose: Campaigns  consent-gate'),
    ],
  ],
  'CXRA-MOB-012': [
    ['Terminal.physical-ports', unlockedKiosk.good.replace('disabled', 'open')],
    ['Terminal.default-credentials', unlockedKiosk.good.replace('credentials: changed', 'credentials: unchanged')],
  ],
} as const;
