import { defineRule } from '../../rule.js';
import { moveBackstage } from '../../remedies/behind-the-scenes.js';

export default defineRule({
  id: 'CXRA-JRN-009',
  slug: 'company-centric-step',
  title: "Company's work in the customer's row",
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: "A step in the customer's row begins with a verb of the company's work, or is done by staff or a system.",
  why: "A map of the company's process hides what the customer lives through.",
  how: 'Make it an action of staff in the step before, or move it to another row (`lane`).',
  falsePositives:
    'Only English verbs are known, such as validate, approve or route. If the customer does it, say it with another verb. Sketches are left out.',
  maps: ['CX:C2'],
  when: 'step v where v.lane = customer and (companyVerb(v) or some b in v.by: workforce(b) or b is system)',
  unless: ['architecture.completeness = sketch'],
  message:
    "'{v}' is something that the company does, but it stands in the customer's row; the map hides what the customer lives through. Move it behind the scenes.",
  bad: `
team CareTeam
persona Bernd
actor Clerk : staff
segment Internet { trust: untrusted }
channel ShopCounter : in-person in Internet
touchpoint ReturnCounter on ShopCounter { op: refund  performed-by: Clerk }
journey Return for Bernd { owner: CareTeam  goal: "Money back"  stage Ask { step Check "Validate the receipt" at ReturnCounter } }
`,
  good: `
team CareTeam
persona Bernd
actor Clerk : staff
segment Internet { trust: untrusted }
channel ShopCounter : in-person in Internet
touchpoint ReturnCounter on ShopCounter { op: refund  performed-by: Clerk }
journey Return for Bernd { owner: CareTeam  goal: "Money back"  stage Ask { step Hand "Hands over the receipt" at ReturnCounter { backstage "Validates the receipt" by Clerk } } }
`,
  fixes: moveBackstage,
});
