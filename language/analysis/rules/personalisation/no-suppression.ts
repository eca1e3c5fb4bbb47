import { defineRule } from '../../rule.js';
import { holdBack } from '../../remedies/hold-back.js';

export default defineRule({
  id: 'CXRA-PER-004',
  slug: 'no-suppression',
  title: 'Offers in the middle of a complaint',
  severity: 'warning',
  scope: 'graph',
  riskless: true,
  what: 'A campaign system gets no data on open cases or purchases, or a contact policy holds nothing back while a case is open.',
  why: 'A cheerful offer during an open complaint does more harm than no offer.',
  how: 'Bring case events to the campaign system, and state under `suppress-when` what holds offers back.',
  falsePositives: 'Data counts by its tags `case` or `transaction`, on any flow of the system. Sketches are left out.',
  maps: ['CX:C4'],
  when: 'system s where s.kind = marketing-automation and connections(s) is not empty and no f in flowsOf(s): tags(f) meets {case, transaction}; contact-policy k where k.suppress-when = none',
  unless: ['architecture.completeness = sketch'],
  message: [
    "'{s}' does not learn of open cases or purchases, and so sends offers in the middle of a complaint. Bring it the data.",
    "'{k}' holds nothing back, not even while a case or a complaint is open. State what holds offers back.",
  ],
  bad: `
data OfferText { class: public }
segment Internet { trust: untrusted }
segment AppZone { trust: internal  default: deny }
channel Mail : email in Internet
system Campaigns : marketing-automation in AppZone
flow send Campaigns -> Mail { carries: OfferText }
`,
  good: `
data Ticket { class: confidential  tags: personal, case  subject: customer  basis: contract }
data OfferText { class: public }
segment Internet { trust: untrusted }
segment AppZone { trust: internal  default: deny }
channel Mail : email in Internet
system Crm : crm in AppZone
system Campaigns : marketing-automation in AppZone
flow send Campaigns -> Mail { carries: OfferText }
flow cases Crm -> Campaigns { carries: Ticket }
`,
  fixes: holdBack,
});
