import { defineRule } from '../../rule.js';
import { readView } from '../../remedies/join-view.js';

export default defineRule({
  id: 'CXRA-EMP-003',
  slug: 'blind-agent',
  title: 'Staff who cannot see the customer',
  severity: 'warning',
  scope: 'graph',
  riskless: true,
  what: 'Staff serve customers at a touchpoint, and none of the systems behind it has what the single customer view knows.',
  why: 'Without the history the customer tells it, and the agent guesses.',
  how: 'Bring what the single customer view knows to the system that the staff works with.',
  falsePositives:
    'A system counts that data from the view can get to and that has some of the same data; which customers it shows is not judged. Touchpoints for the workforce alone and sketches are left out.',
  maps: ['CX:C6', 'CX:R6'],
  when: 'touchpoint t, a in t.performed-by where scv() is not empty and t.assistance = assisted and behind(t) is not empty and no s in behind(t): pathFrom(scv(), s) and dataOf(s) meets dataOf(scv())',
  unless: ['t.users in {workforce}', 'architecture.completeness = sketch'],
  message:
    "'{a}' serves customers at '{t}' without seeing what '{scv()}' knows of them; the customer tells it all again. Bring it to {behind(t)}.",
  bad: `
data Ticket { class: confidential  tags: personal, case  subject: customer  basis: contract }
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Phone : phone in Internet
system ContactCentre : contact-centre in Edge
system Cdp : cdp in AppZone { provides: single-customer-view }
touchpoint CareCall on Phone { front: ContactCentre  performed-by: Clerk }
flow ContactCentre -> Cdp { carries: Ticket }
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
flow ContactCentre -> Cdp { carries: Ticket }
flow Cdp -> ContactCentre { carries: Profile }
`,
  fixes: readView,
});
