import { defineRule } from '../../rule.js';
import { resolveIdentity } from '../../remedies/provide-view.js';

export default defineRule({
  id: 'CXRA-IDN-003',
  slug: 'no-identity-resolution',
  title: 'Keys without a rule that joins them',
  severity: 'warning',
  scope: 'model',
  riskless: true,
  what: 'Customers are known by two keys or more, there is a single customer view, and nothing says which system joins records by the keys.',
  why: 'Without a rule the single view shows every customer several times.',
  how: 'Name the system under `resolved-by` of the keys, and how it matches.',
  falsePositives: 'A system that provides identity resolution is enough. Sketches are left out.',
  maps: ['CX:C1'],
  when: 'model where scv() is not empty and count(all identity) >= 2 and no i in all identity: i.resolved-by is set',
  unless: [
    'some s in all system: s.kind = identity-resolution or s.provides has identity-resolution',
    'architecture.completeness = sketch',
  ],
  message:
    'Customers are known by {count(all identity)} keys ({all identity}), and nothing says which system joins records by them; the single view shows them more than once. Name it.',
  bad: `
data Article { class: public }
data MailAddress { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data LoyaltyNo { class: confidential  tags: personal, identity  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Cdp : cdp in AppZone { provides: single-customer-view }
identity ByMail : email { data: MailAddress }
identity ByCard : loyalty-id { data: LoyaltyNo }
flow OrderApi -> Cdp { carries: Article }
`,
  good: `
data MailAddress { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data LoyaltyNo { class: confidential  tags: personal, identity  subject: customer  basis: contract }
system Cdp : cdp { provides: single-customer-view }
identity ByMail : email { data: MailAddress  resolved-by: Cdp  match: deterministic }
identity ByCard : loyalty-id { data: LoyaltyNo  resolved-by: Cdp  match: deterministic }
`,
  fixes: resolveIdentity,
});
