import { defineRule } from '../../rule.js';
import { onlyWord } from '../../bag.js';
import { repair, setAttribute } from '../../remedies/building-blocks.js';
import { minClassOf, tagsOfData } from '../../terms/data.js';

export default defineRule({
  id: 'CXRA-MOD-006',
  slug: 'under-classified',
  title: 'Classification lower than its tags require',
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: 'Data is classified lower than what it is tagged as requires.',
  why: 'Every severity depends on the class, so an understated class silences the tool.',
  how: 'Raise the class, or correct the tags.',
  falsePositives:
    'What is masked or tokenised may be internal, what is aggregated or anonymous may be public: tag it so. The rules judge it by the higher class either way.',
  maps: ['CWE-213', 'GDPR:32', 'NIS2:i', 'PCI:12.5.2', 'ASVS:14.1.1', 'STRIDE:I'],
  when: 'data d where d.class < minClass(d)',
  unless: [],
  message:
    "'{d}' is classified {d.class}, but what it is ({tags(d)}) requires {minClass(d)} at least; people who read the class protect it too little. Raise it.",
  pointAt: 'class',
  bad: `
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
data CardNumber { class: internal  tags: cardholder }
store PayDb : sql in DataZone { holds: CardNumber }
flow OrderApi -> PayDb { carries: CardNumber }
`,
  good: `
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
data CardNumber { class: restricted  tags: cardholder }
store PayDb : sql in DataZone { holds: CardNumber }
flow OrderApi -> PayDb { carries: CardNumber }
`,
  fixes: ({ variable, facts }) => {
    const data = variable('d');
    const least = minClassOf(tagsOfData(facts, data));
    if (least === undefined || least === onlyWord(facts.attribute(data, 'class'))) return [];
    return [repair(`classify it as ${least}`, [setAttribute(data, 'class', least)], { preferred: true, bulk: true })];
  },
});
