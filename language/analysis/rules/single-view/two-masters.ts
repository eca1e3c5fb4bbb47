import { defineRule } from '../../rule.js';
import { keepOneMaster } from '../../remedies/keep-master.js';

export default defineRule({
  id: 'CXRA-IDN-002',
  slug: 'two-masters',
  title: 'Two masters for the same data',
  severity: 'error',
  scope: 'model',
  riskless: true,
  what: 'Data names more than one system as its master.',
  why: 'Truth needs one owner, or each correction is overwritten by the other side.',
  how: 'Keep one system under `master`; the others take the data from there.',
  falsePositives: 'Where each system is right about a part of the data, model the parts as data of their own.',
  maps: ['CX:C1'],
  when: 'data d where count(d.master) > 1',
  unless: [],
  message:
    "'{d}' has several masters ({d.master}); nobody knows which one is right, and corrections overwrite each other. Keep one.",
  pointAt: 'master',
  bad: `
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Crm : crm in AppZone
system Cdp : cdp in AppZone
data Profile { class: confidential  tags: personal  master: Crm, Cdp  basis: contract }
flow OrderApi -> Crm { carries: Profile }
`,
  good: `
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Crm : crm in AppZone
system Cdp : cdp in AppZone
data Profile { class: confidential  tags: personal  master: Cdp  basis: contract }
flow OrderApi -> Crm { carries: Profile }
`,
  fixes: keepOneMaster,
});
