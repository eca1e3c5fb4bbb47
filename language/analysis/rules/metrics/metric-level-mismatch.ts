import { defineRule } from '../../rule.js';
import { matchLevel } from '../../remedies/mend-metric.js';

export default defineRule({
  id: 'CXRA-MTR-002',
  slug: 'metric-level-mismatch',
  title: 'Metric on the wrong level',
  severity: 'warning',
  scope: 'model',
  riskless: true,
  what: 'A metric of the whole relation measures one contact, or a metric of one contact measures the whole relation.',
  why: 'Asking for a recommendation at the till measures the mood of the queue.',
  how: 'Ask for what the place can show: satisfaction or effort at a contact, recommendation of the whole relation.',
  falsePositives:
    'The level follows from the kind of metric where it is not stated. Metrics of your own kind are left out.',
  maps: ['CX:C5'],
  when: 'metric m, e in m.measures where m.level = relational and (e is touchpoint or e is step); metric m, e in m.measures where m.level = transactional and e is journey and e.level in {lifecycle, end-to-end}',
  unless: ['m.kind = custom'],
  message: [
    "'{m}' ({m.level}) measures '{e}'; the whole relation cannot be read off one contact. Measure the contact.",
    "'{m}' ({m.level}) measures '{e}'; one contact does not show the whole relation. Measure the relation.",
  ],
  bad: `
team CareTeam
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint Checkout on Web { op: checkout  front: Shop }
system Shop : commerce in Edge
metric Loyalty : nps { measures: Checkout  target: 5  source: survey  owner: CareTeam }
`,
  good: `
team CareTeam
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint Checkout on Web { op: checkout  front: Shop }
system Shop : commerce in Edge
metric CheckoutMood : tnps { measures: Checkout  target: 5  source: survey  owner: CareTeam }
`,
  fixes: matchLevel,
});
