import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-AIP-005',
  slug: 'tiny-segment',
  title: 'Audience small enough to single people out',
  severity: 'warning',
  scope: 'local',
  what: 'An audience chosen by several traits goes to another company, and nothing keeps it from being so small that it names persons.',
  why: 'Fine audiences help customers; below a certain size an audience is a person.',
  how: 'Set a least size below which the audience is not used.',
  falsePositives:
    'Counted are places and data tagged as quasi-identifiers that membership is decided on. Lists that are needed to do what the customer asked for are left out.',
  maps: ['CWE-359', 'GDPR:25', 'GDPR:5(1)(c)', 'GDPR:4(5)', 'MASVS:PRIVACY-2', 'STRIDE:I'],
  when: 'flow f, g in f.audiences where (dst.party in {third-party, partner} or f.mode = export) and (g.min-size = none or g.min-size < cfg.kMin) and count(d in g.uses: d.tags meets {quasi-identifier, location}) >= 3',
  unless: ['f.purpose.kind in {service-delivery, contract}'],
  message:
    "Audience '{g}' is chosen by {g.uses} and goes to '{dst}' however small it is; below a certain size an audience is a person. Set `min-size` to {cfg.kMin} or more.",
  pointAt: 'audiences',
  bad: `
data AudienceList { class: confidential  tags: personal  subject: customer  basis: consent }
data BirthDate { class: confidential  tags: personal, quasi-identifier  subject: customer  basis: contract }
data Postcode { class: confidential  tags: personal, quasi-identifier  subject: customer  basis: contract }
data Gender { class: confidential  tags: personal, quasi-identifier  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system Cdp : cdp in AppZone
system Ads : ad-platform in PartnerZone { party: third-party }
audience Vip { uses: BirthDate, Postcode, Gender  min-size: none }
flow list Cdp -> Ads { carries: AudienceList  audiences: Vip }
`,
  good: `
data AudienceList { class: confidential  tags: personal  subject: customer  basis: consent }
data BirthDate { class: confidential  tags: personal, quasi-identifier  subject: customer  basis: contract }
data Postcode { class: confidential  tags: personal, quasi-identifier  subject: customer  basis: contract }
data Gender { class: confidential  tags: personal, quasi-identifier  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system Cdp : cdp in AppZone
system Ads : ad-platform in PartnerZone { party: third-party }
audience Vip { uses: BirthDate, Postcode, Gender  min-size: 20 }
flow list Cdp -> Ads { carries: AudienceList  audiences: Vip }
`,
  fixes: ({ every, facts, today }) =>
    every('g').flatMap((audience) => claim(audience, 'min-size', String(facts.thresholds.kMin), today)),
});
