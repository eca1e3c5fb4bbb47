import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-BRE-007',
  slug: 'single-view-honeypot',
  title: 'Single customer view concentrates categories without field-level protection',
  severity: 'warning',
  scope: 'model',
  what: 'One place joins several categories of data about many customers, and single fields have no protection of their own.',
  why: 'The single customer view is the best target of a CX platform: joined categories are worth more to an attacker than the sum of the parts.',
  how: 'Encrypt, tokenise or pseudonymise the fields by purpose, so that not everybody who gets in reads everything.',
  falsePositives:
    'Counted are the categories under `tags` of the data. Where the fields are protected in the store behind it, state `field-protection` here too.',
  maps: ['CWE-312', 'CWE-1220', 'A04:2021', 'A06:2025', 'GDPR:25', 'GDPR:32', 'GDPR:35', 'NIS2:h', 'STRIDE:I'],
  when: 'store or system e where e.kind in {cdp, crm, dwh, data-lake, mdm} and count(g in tags(e): g in {identity, contact, behavioural, location, payment, special, communication, child}) >= cfg.aggregateCategories and vol(e) >= large and e.field-protection = none',
  unless: [],
  message:
    "'{e}' joins {cfg.aggregateCategories} or more categories of data about many customers ({tags(e)}), and single fields are not protected; together they are worth more to an attacker than apart. Tokenise or encrypt the fields.",
  pointAt: 'field-protection',
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data Payments { class: confidential  tags: personal, payment  subject: customer  basis: contract }
data StoreVisits { class: confidential  tags: personal, location  subject: customer  basis: contract }
data BrowseEvents { class: confidential  tags: personal, behavioural  subject: customer  volume: mass  basis: consent }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store Cdp : cdp in DataZone { holds: Profile, BrowseEvents, Payments, StoreVisits  volume: mass  field-protection: none }
flow OrderApi -> Cdp { carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data Payments { class: confidential  tags: personal, payment  subject: customer  basis: contract }
data StoreVisits { class: confidential  tags: personal, location  subject: customer  basis: contract }
data BrowseEvents { class: confidential  tags: personal, behavioural  subject: customer  volume: mass  basis: consent }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store Cdp : cdp in DataZone { holds: Profile, BrowseEvents, Payments, StoreVisits  volume: mass  field-protection: tokenised }
flow OrderApi -> Cdp { carries: Profile }
`,
  fixes: ({ variable, today }) => claim(variable('e'), 'field-protection', 'tokenised', today),
});
