import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-AIP-004',
  slug: 'consent-not-propagated',
  title: 'Downstream receiver does not know the consent state',
  severity: 'warning',
  scope: 'graph',
  what: 'Data that customers consented to goes to marketing systems or other companies, and whether the consent still stands does not go with it.',
  why: 'A withdrawn consent must travel as far as the data did.',
  how: 'Send the state of the consent with the data, or send changes of it after (`kind: consent-update`).',
  falsePositives:
    'A receiver that asks for the consent itself is stated by `consent-gate`. Aggregated and anonymous data are left out.',
  maps: ['GDPR:7(3)', 'GDPR:19', 'GDPR:17', 'M6', 'MASVS:PRIVACY-4', 'STRIDE:I', 'CWE-213'],
  when: '[gdpr] flow f, data d in carries(f) where receiver(f, d) = dst and (dst.kind in {marketing-automation, ad-platform, web-analytics, audience-builder, personalisation, recommender} or dst.party in {third-party, partner}) and d.basis has consent and f.consent-carried = no and no g in into(dst): g.kind = consent-update',
  unless: ['d in f.aggregates', 'd.tags has anonymous', 'dst.consent-gate is not empty'],
  message:
    "'{f}' hands '{d}' to '{dst}' without the state of the consent; a withdrawal never gets there. Send it with the data, or send changes after.",
  pointAt: 'consent-carried',
  bad: `
architecture Example { frameworks: gdpr  region: eu }
segment AppZone { trust: internal  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system Cdp : cdp in AppZone
system Ads : ad-platform in PartnerZone { party: third-party }
data AudienceList { class: confidential  tags: personal  basis: consent }
flow a Cdp -> Ads { carries: AudienceList  consent-carried: no }
`,
  good: `
architecture Example { frameworks: gdpr  region: eu }
segment AppZone { trust: internal  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system Cdp : cdp in AppZone
system Ads : ad-platform in PartnerZone { party: third-party }
data AudienceList { class: confidential  tags: personal  basis: consent }
flow a Cdp -> Ads { carries: AudienceList  consent-carried: yes }
`,
  fixes: ({ variable, today }) => claim(variable('f'), 'consent-carried', 'yes', today),
});
