import clientSideAuthorisation from '../../../../language/analysis/rules/mobile/client-side-authorisation.js';
import insecureDeviceStorage from '../../../../language/analysis/rules/mobile/insecure-device-storage.js';
import mobileCleartext from '../../../../language/analysis/rules/mobile/mobile-cleartext.js';
import sdkDataSharing from '../../../../language/analysis/rules/mobile/sdk-data-sharing.js';
import secretInApp from '../../../../language/analysis/rules/mobile/secret-in-app.js';
import unlockedKiosk from '../../../../language/analysis/rules/mobile/unlocked-kiosk.js';

const withMapKey = `
data MapKey { class: public  tags: credential  publishable: yes }
segment Internet { trust: untrusted }
channel App : mobile-app in Internet
system Maps : saas { party: third-party }
flow App -> Maps { authn: api-key  credential-location: client  credential: MapKey }
`;

export const mobile = {
  'CXRA-MOB-001': [
    secretInApp.bad.replace('credential, secret', 'credential, secret  publishable: yes'),
    secretInApp.bad.replace('credential, secret', 'credential, secret  hardware-bound: yes'),
    withMapKey,
  ],
  'CXRA-MOB-002': [
    mobileCleartext.bad.replace('protocol: https', 'protocol: https  locality: host'),
    mobileCleartext.good.replace('protocol: https', 'protocol: http  locality: host'),
    mobileCleartext.good.replace('protocol: https', 'protocol: modbus  link-encryption: authenticated'),
  ],
  'CXRA-MOB-004': [
    insecureDeviceStorage.bad.replace(
      'local-storage: plain',
      'local-storage: plain  local-ttl: 12h  device-management: mdm',
    ),
  ],
  'CXRA-MOB-006': [clientSideAuthorisation.bad.replace('enforced-at: client', 'enforced-at: client, server')],
  'CXRA-MOB-010': [sdkDataSharing.bad.replace('consent-gate: none', 'consent-gate: none  anonymised: yes')],
  'CXRA-MOB-012': [unlockedKiosk.bad.replace('lockdown: no', 'lockdown: no  staffed: yes  device-management: mdm')],
};
