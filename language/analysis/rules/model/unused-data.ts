import { defineRule } from '../../rule.js';
import { removeOrReserve } from '../../remedies/remove-or-reserve.js';

export default defineRule({
  id: 'CXRA-MOD-002',
  slug: 'unused-data',
  title: 'Data asset carried, held or collected nowhere',
  severity: 'info',
  scope: 'model',
  riskless: true,
  unnecessary: true,
  what: 'Data is declared, and nothing carries, holds, processes, collects or shows it.',
  why: 'Dead declarations mislead counts and registers.',
  how: 'Name it where it is used, or remove it.',
  falsePositives:
    'Data that is declared ahead of its use, or for other projects, is stated as `reserved: yes`. Views and suppressions do not count as use. Sketches are left out.',
  maps: ['NIS2:i', 'GDPR:5(2)'],
  when: 'data d where no r in references(d): r is not view and r is not suppress',
  unless: ['d.reserved = yes', 'architecture.completeness = sketch or architecture.draft = yes'],
  message: "Nothing carries, holds, processes, collects or shows '{d}'. Name it where it is used, or remove it.",
  bad: `
data Old { class: internal }
`,
  good: `
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Crm : crm in AppZone
data Old { class: internal }
flow f OrderApi -> Crm { carries: Old }
`,
  fixes: removeOrReserve,
});
