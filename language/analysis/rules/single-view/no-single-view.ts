import { defineRule } from '../../rule.js';
import { provideView } from '../../remedies/provide-view.js';

export default defineRule({
  id: 'CXRA-IDN-001',
  slug: 'no-single-view',
  title: 'No single customer view',
  severity: 'warning',
  scope: 'model',
  riskless: true,
  what: 'Two or more stores hold who the customers are, and no system provides the single customer view.',
  why: 'Without one view each department knows another customer.',
  how: 'Name the system that joins them with `provides: single-customer-view`.',
  falsePositives:
    'Stores count that are in production and hold data tagged `identity` or `contact` about others than employees. Drafts and sketches are left out.',
  maps: ['CX:C1', 'CX:R6'],
  when: 'model where scv() is empty and count(s in identityStores(): s.out-of-scope = no) >= 2',
  unless: ['architecture.draft = yes', 'architecture.completeness = sketch'],
  message:
    '{count(identityStores())} stores hold who the customers are ({identityStores()}), and no system joins them; each department knows another customer. Name the system that provides the single view.',
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data Account { class: confidential  tags: personal, identity, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store CrmDb : sql in DataZone { holds: Profile }
store ShopDb : sql in DataZone { holds: Account }
flow OrderApi -> CrmDb { carries: Profile }
flow OrderApi -> ShopDb { carries: Account }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data Account { class: confidential  tags: personal, identity, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store CrmDb : sql in DataZone { holds: Profile }
store ShopDb : sql in DataZone { holds: Account }
system Cdp : cdp in AppZone { provides: single-customer-view  processes: Profile, Account }
flow OrderApi -> CrmDb { carries: Profile }
flow OrderApi -> ShopDb { carries: Account }
flow OrderApi -> Cdp { carries: Profile }
`,
  fixes: provideView,
});
