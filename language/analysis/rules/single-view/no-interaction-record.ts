import { defineRule } from '../../rule.js';
import { feedView } from '../../remedies/join-view.js';

export default defineRule({
  id: 'CXRA-IDN-007',
  slug: 'no-interaction-record',
  title: 'Conversation that leaves no trace in the customer view',
  severity: 'warning',
  scope: 'graph',
  riskless: true,
  what: 'Staff talk to customers at a touchpoint, and no data can get from the systems behind it to the single customer view.',
  why: 'The next colleague should know what the last one promised.',
  how: 'Bring what was said and promised to the single customer view.',
  falsePositives:
    'Any chain of flows counts, whatever it carries. Touchpoints for the workforce are left out. Sketches are left out.',
  maps: ['CX:C1', 'CX:C3'],
  when: 'touchpoint t where scv() is not empty and t.assistance = assisted and behind(t) is not empty and not pathTo(behind(t), scv())',
  unless: ['t.users in {workforce}', 'architecture.completeness = sketch'],
  message:
    "What is said at '{t}' never reaches '{scv()}'; the next colleague does not know what the last one promised. Add a flow from {behind(t)}.",
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Phone : phone in Internet
system ContactCentre : contact-centre in Edge
system Cdp : cdp in AppZone { provides: single-customer-view }
touchpoint CareCall on Phone { front: ContactCentre  performed-by: Clerk }
flow history Cdp -> ContactCentre { carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data Ticket { class: confidential  tags: personal, case  subject: customer  basis: contract }
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Phone : phone in Internet
system ContactCentre : contact-centre in Edge
system Cdp : cdp in AppZone { provides: single-customer-view }
touchpoint CareCall on Phone { front: ContactCentre  performed-by: Clerk }
flow history Cdp -> ContactCentre { carries: Profile }
flow ContactCentre -> Cdp { carries: Ticket }
`,
  fixes: feedView,
});
