import { defineRule } from '../../rule.js';
import { gateSdk } from '../../remedies/gate-sdk.js';

export default defineRule({
  id: 'CXRA-MOB-010',
  slug: 'sdk-data-sharing',
  title: 'Third-party SDK receives personal data without consent gate or agreement',
  severity: 'error',
  scope: 'local',
  what: 'Code of another company inside an app or page receives personal data, and nobody has asked the customer, or no agreement says what may be done with it.',
  why: 'The data leaves at start-up, before anybody has agreed.',
  how: 'Start it only after consent, and agree in writing what it may do; or send it anonymous data only.',
  falsePositives:
    'What the service cannot do without is stated as `strictly-necessary: yes`, what receives anonymous data only as `anonymised: yes`. Code of your own needs no agreement: `party: own`.',
  maps: [
    'CWE-359',
    'CWE-829',
    'A03:2025',
    'M2',
    'M6',
    'MASVS:PRIVACY-1',
    'MASVS:PRIVACY-3',
    'MASVS:PRIVACY-4',
    'GDPR:6',
    'GDPR:7',
    'GDPR:28',
    'NIS2:d',
    'STRIDE:I',
  ],
  when: 'sdk x, data d in x.receives where d.tags has personal and x.consent-gate = none and x.strictly-necessary = no; sdk x, data d in x.receives where d.tags has personal and x.dpa = none and x.party != own',
  unless: ['x.anonymised = yes'],
  message: [
    "'{x}' in '{x.in}' receives '{d}' before anybody has agreed; the data leaves at start-up. Name the consent that is asked.",
    "'{x}' in '{x.in}' receives '{d}', and no agreement says what may be done with it. Name the agreement.",
  ],
  subsumes: ['CXRA-CMP-007'],
  bad: `
data AdvertisingId { class: confidential  tags: personal, behavioural  subject: customer  basis: consent }
segment Internet { trust: untrusted }
channel App : mobile-app in Internet
sdk Ads in App { receives: AdvertisingId  consent-gate: none }
`,
  good: `
purpose Advertising { kind: advertising  basis: consent }
consent AdsConsent for Advertising { captured-at: SignUp  withdrawn-at: Preferences }
data AdvertisingId { class: confidential  tags: personal, behavioural  subject: customer  basis: consent }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
channel App : mobile-app in Internet
touchpoint SignUp on Web { op: register  front: Shop }
touchpoint Preferences on Web { op: consent  front: Shop }
system Shop : commerce in Edge
touchpoint Home on App { op: browse  front: Shop }
sdk Ads in App { receives: AdvertisingId  consent-gate: AdsConsent  dpa: "DPA-17" }
`,
  fixes: gateSdk,
});
