import classDownFlow from '../../../../language/analysis/rules/breach/class-down-flow.js';
import oversharing from '../../../../language/analysis/rules/breach/oversharing.js';
import secretInUrl from '../../../../language/analysis/rules/breach/secret-in-url.js';
import sensitiveInLogs from '../../../../language/analysis/rules/breach/sensitive-in-logs.js';
import sensitiveInMessaging from '../../../../language/analysis/rules/breach/sensitive-in-messaging.js';
import storeBypassesOwner from '../../../../language/analysis/rules/breach/store-bypasses-owner.js';
import trackerOnSensitivePage from '../../../../language/analysis/rules/breach/tracker-on-sensitive-page.js';

const cardNumber = 'data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }\n';

export const breachAlternatives = {
  'CXRA-BRE-002': [
    [
      'f',
      storeBypassesOwner.bad
        .replace('owner-system: ProfileApi', 'owner-system: ProfileApi  accessed-by: Archive')
        .replace('store CrmDb', 'system Archive : backend in DataZone\nstore CrmDb'),
    ],
  ],
  'CXRA-BRE-003': [
    ['x.carries', `${cardNumber}${classDownFlow.bad.replace('carries: Profile', 'carries: Profile, CardNumber')}`],
    // Fetched data arrives where the flow starts.
    ['x.carries', classDownFlow.bad.replace('Crm -> Bi { ', 'Bi -> Crm { op: read  ')],
  ],
  'CXRA-BRE-004': [
    ['s.carries', oversharing.bad.replace('carries: Score, Profile', 'carries: Profile')],
    [
      's.carries',
      `${cardNumber}${oversharing.bad.replace('carries: Score, Profile', 'carries: Score, Profile  returns: CardNumber')}`,
    ],
  ],
  'CXRA-BRE-005': [
    [
      'Reset.link-contains',
      'channel Mail : email\ntouchpoint Reset on Mail { op: recovery  link-contains: token, personal }\n',
    ],
    ['reset.data-in', secretInUrl.good.replace('lifetime: 10m', 'lifetime: 2h')],
  ],
  'CXRA-BRE-006': [['confirm.message-protection', sensitiveInMessaging.bad.replace('Crm -> Mail', 'Mail -> Crm')]],
  'CXRA-BRE-010': [
    [
      'l.masks',
      `${cardNumber.replace('CardNumber', 'OldNumber')}${sensitiveInLogs.good.replace('carries: CardNumber', 'carries: CardNumber, OldNumber')}`,
    ],
  ],
  'CXRA-BRE-011': [
    [
      'PayPage.third-party-scripts',
      trackerOnSensitivePage.bad
        .replace('third-party-scripts: AdsTag', 'third-party-scripts: AdsTag, Spare')
        .replace('sdk AdsTag', 'sdk Spare in Web { kind: payment }\nsdk AdsTag'),
    ],
  ],
} as const;
