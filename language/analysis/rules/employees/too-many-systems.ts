import { defineRule } from '../../rule.js';
import { joinAtDesk } from '../../remedies/one-desk.js';

export default defineRule({
  id: 'CXRA-EMP-002',
  slug: 'too-many-systems',
  title: 'Too many systems for one job',
  severity: 'warning',
  scope: 'model',
  riskless: true,
  what: 'Staff who meet customers work with more systems than one can keep in view (`maxSystems`).',
  why: 'Who copies between windows looks at the windows and not at the customer.',
  how: 'Join them in one desktop for the staff, and name that under `uses`.',
  falsePositives: 'The threshold can be changed in the configuration. Agent desktops alone do not count.',
  maps: ['CX:C6'],
  when: 'actor a where count(a.uses) > cfg.maxSystems and (performedBy(a) is not empty or a.performs is not empty)',
  unless: ['every s in a.uses: s.kind = agent-desktop'],
  message:
    "'{a}' works with {count(a.uses)} systems ({a.uses}); who copies between windows looks at them and not at the customer. Join them in one desktop.",
  pointAt: 'uses',
  bad: `
segment Internet { trust: untrusted }
segment AppZone { trust: internal  default: deny }
channel ShopCounter : in-person in Internet
system OrderApi : backend in AppZone
system Crm : crm in AppZone
system Erp : erp in AppZone
system Billing : billing in AppZone
system Kb : knowledge-base in AppZone
actor Adviser : agent { uses: Crm, OrderApi, Erp, Kb, Billing }
touchpoint Advice on ShopCounter { performed-by: Adviser }
`,
  good: `
segment Internet { trust: untrusted }
segment AppZone { trust: internal  default: deny }
channel ShopCounter : in-person in Internet
system Desk : agent-desktop in AppZone
system Kb : knowledge-base in AppZone
actor Adviser : agent { uses: Desk, Kb }
touchpoint Advice on ShopCounter { performed-by: Adviser }
`,
  fixes: joinAtDesk,
});
