import { defineRule } from '../../rule.js';
import { confirmPlanned } from '../../remedies/confirm-planned.js';

export default defineRule({
  id: 'CXRA-MOD-010',
  slug: 'planned-overdue',
  title: 'Planned control is past its date',
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: 'A control was planned for a day that has passed.',
  why: 'Quick-fixes record intent first; this rule turns intent back into a finding when time runs out.',
  how: 'Confirm that it is in place, or plan it anew.',
  falsePositives: "None: the date is the plan's own.",
  maps: ['NIS2:f', 'PCI:12.3.1', 'STRIDE:R'],
  when: 'element e where overdue(e) is not empty',
  unless: [],
  message:
    "'{e}': {overdue(e)} was planned for a day that has passed and is not confirmed. Confirm it, or plan it anew.",
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store CrmDb : sql in DataZone { holds: Profile  encryption-at-rest: planned(volume, 2026-01-31) }
flow OrderApi -> CrmDb { carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store CrmDb : sql in DataZone { holds: Profile  encryption-at-rest: volume }
flow OrderApi -> CrmDb { carries: Profile }
`,
  fixes: confirmPlanned,
});
