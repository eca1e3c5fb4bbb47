import { defineRule } from '../../rule.js';
import { askFor } from '../../remedies/ask-for.js';

export default defineRule({
  id: 'CXRA-MOD-001',
  slug: 'unspecified',
  title: 'Security attribute unspecified where a rule needs it',
  severity: 'info',
  scope: 'model',
  riskless: true,
  afterOthers: true,
  what: 'Attributes are not stated that rules need to decide.',
  why: 'Silence must neither pass nor fail; it is shown as what it is: a question.',
  how: 'State them, or write `unknown` where the answer is still to be found out.',
  falsePositives:
    'The level of completeness decides how much is asked: `sketch` nothing, `design` what is exposed or confidential, `assured` everything.',
  maps: ['NIS2:a', 'STRIDE:R'],
  when: 'element e where undecided(e) is not empty',
  unless: ['architecture.draft = yes', 'architecture.completeness = sketch'],
  message: "'{e}': {undecided(e)} not stated; {deciders(e)} cannot decide. State what is known, or `unknown`.",
  grades: [{ when: 'architecture.completeness = assured', severity: 'warning' }],
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store CrmDb : sql in DataZone { holds: Profile }
flow OrderApi -> CrmDb { carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
architecture Shopping { completeness: sketch }
store CrmDb : sql in DataZone { holds: Profile }
flow OrderApi -> CrmDb { carries: Profile }
`,
  fixes: askFor,
});
