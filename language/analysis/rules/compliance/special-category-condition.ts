import { defineRule } from '../../rule.js';
import { chooseCondition } from '../../remedies/lawful-basis.js';

export default defineRule({
  id: 'CXRA-CMP-003',
  slug: 'special-category-condition',
  title: 'Special-category data without an Article 9 condition',
  severity: 'error',
  scope: 'local',
  definite: true,
  what: 'Health, biometric or other special data is processed, and none of the conditions of GDPR Article 9 is named for it.',
  why: 'A basis under Article 6 is not enough for these categories.',
  how: 'Name the condition on the data.',
  falsePositives:
    'Anonymous data is tagged so. Where a person is not identified by it, a photograph or voice is no biometric data; do not tag it so.',
  maps: ['CWE-359', 'GDPR:9', 'GDPR:35(3)(b)', 'STRIDE:I'],
  when: '[gdpr] data d where special(d) and d.art9-condition = none',
  unless: ['d.tags has anonymous'],
  message:
    "'{d}' is data of a special category and is processed without a condition; it needs one of those of GDPR Article 9. Name it.",
  pointAt: 'art9-condition',
  bad: `
architecture Example { frameworks: gdpr  region: eu }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Crm : crm in AppZone
data Voiceprint { class: restricted  tags: biometric  art9-condition: none }
flow OrderApi -> Crm { carries: Voiceprint }
`,
  good: `
architecture Example { frameworks: gdpr  region: eu }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Crm : crm in AppZone
data Voiceprint { class: restricted  tags: biometric  art9-condition: explicit-consent }
flow OrderApi -> Crm { carries: Voiceprint }
`,
  fixes: ({ variable }) => chooseCondition(variable('d')),
});
