import { defineRule } from '../../rule.js';
import { completeConsent } from '../../remedies/complete-consent.js';

export default defineRule({
  id: 'CXRA-CNS-002',
  slug: 'consent-without-withdrawal',
  title: 'Consent that cannot be given or taken back',
  severity: 'error',
  scope: 'model',
  riskless: true,
  what: 'A purpose rests on consent, and no consent for it names both where it is given and where it is taken back.',
  why: 'Taking consent back has to be as easy as giving it.',
  how: 'Name the touchpoints on the consent; taking back has to be as easy as giving.',
  falsePositives:
    'A consent for several purposes covers all that it names under `for`. Purposes of which nothing is done yet can be left without a `basis`.',
  maps: ['CX:C4', 'GDPR:7(3)'],
  when: 'purpose u where u.basis = consent and no k in all consent: u in k.for and k.captured-at is set and k.captured-at is not empty and k.withdrawn-at is set and k.withdrawn-at is not empty',
  unless: [],
  message:
    "'{u}' rests on consent, and no consent for it says both where customers give it and where they take it back. Name the touchpoints.",
  pointAt: 'basis',
  bad: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint SignUp on Web { op: register  front: Shop }
system Shop : commerce in Edge
purpose Newsletter { kind: direct-marketing  basis: consent }
consent NewsConsent for Newsletter { captured-at: SignUp }
`,
  good: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint SignUp on Web { op: register  front: Shop }
touchpoint Preferences on Web { op: consent  front: Shop }
system Shop : commerce in Edge
purpose Newsletter { kind: direct-marketing  basis: consent }
consent NewsConsent for Newsletter { captured-at: SignUp  withdrawn-at: Preferences }
`,
  fixes: completeConsent,
});
