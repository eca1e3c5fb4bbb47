import classDownFlow from '../../../../language/analysis/rules/breach/class-down-flow.js';
import oversharing from '../../../../language/analysis/rules/breach/oversharing.js';
import publicStore from '../../../../language/analysis/rules/breach/public-store.js';
import secretInUrl from '../../../../language/analysis/rules/breach/secret-in-url.js';
import sensitiveInLogs from '../../../../language/analysis/rules/breach/sensitive-in-logs.js';
import sensitiveInMessaging from '../../../../language/analysis/rules/breach/sensitive-in-messaging.js';
import storeBypassesOwner from '../../../../language/analysis/rules/breach/store-bypasses-owner.js';
import trackerOnSensitivePage from '../../../../language/analysis/rules/breach/tracker-on-sensitive-page.js';

export const breach = {
  'CXRA-BRE-001': [publicStore.bad.replace('public-access: yes', 'public-access: yes  party: third-party')],
  'CXRA-BRE-002': [
    storeBypassesOwner.bad.replace('Billing : billing', 'Billing : backup-service'),
    storeBypassesOwner.bad
      .replace('segment AppZone { trust: internal', 'segment AppZone { trust: internal  role: admin')
      .replace('postgres-tls', 'postgres-tls  op: admin'),
    storeBypassesOwner.bad
      .replace('ProfileApi : backend', 'ProfileApi : ciam')
      .replace('Billing : billing', 'Billing : directory'),
    storeBypassesOwner.bad
      .replace('segment AppZone', 'segment Site { trust: internal  default: deny }\nsegment AppZone in Site')
      .replace('segment DataZone', 'segment DataZone in Site'),
  ],
  'CXRA-BRE-003': [
    classDownFlow.bad
      .replace('system Bi : bi in Analytics', 'actor Buyer : customer in Analytics')
      .replace('Crm -> Bi', 'Crm -> Buyer'),
  ],
  'CXRA-BRE-004': [
    oversharing.bad.replace('Surveys : saas', 'Surveys : waf'),
    oversharing.bad.replace('Surveys : saas', 'Surveys : api-gateway'),
  ],
  'CXRA-BRE-005': [
    secretInUrl.bad.replace(
      'tags: credential, secret  lifetime: short',
      'tags: credential, one-time-token  lifetime: 10m',
    ),
  ],
  'CXRA-BRE-006': [sensitiveInMessaging.bad.replace('tags: personal', 'tags: one-time-token, personal')],
  'CXRA-BRE-010': [sensitiveInLogs.bad.replace('tags: cardholder', 'tags: masked, cardholder')],
  'CXRA-BRE-011': [
    trackerOnSensitivePage.bad.replace(
      'third-party-scripts: AdsTag',
      'third-party-scripts: AdsTag  script-isolation: sandbox',
    ),
  ],
};
