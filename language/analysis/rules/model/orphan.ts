import { defineRule } from '../../rule.js';
import { connectOrRemove } from '../../remedies/connect-or-remove.js';

export default defineRule({
  id: 'CXRA-MOD-004',
  slug: 'orphan',
  title: 'Element takes part in no flow, journey or policy',
  severity: 'info',
  scope: 'model',
  riskless: true,
  what: 'A system, store, actor, channel or touchpoint takes part in nothing: no flow, no journey, no policy, and nothing else names it.',
  why: 'Either a leftover or a missing flow.',
  how: 'Draw the flow that is missing, or remove it.',
  falsePositives:
    'That it names the data it handles, its team or its purpose connects it with nothing; that something else names it does. A store that names its system is connected. Sketches are left out.',
  maps: ['NIS2:i', 'STRIDE:R'],
  when: 'system or store or actor or channel e where no c in connections(e): c in references(e) or c is not data and c is not team and c is not purpose; touchpoint e where no c in connections(e): c in references(e) or c is not data and c is not team and c is not purpose and c is not channel',
  unless: ['architecture.completeness = sketch or architecture.draft = yes'],
  message:
    "'{e}' takes part in no flow, journey or policy; it is a leftover, or a flow is missing. Draw the flow, or remove it.",
  bad: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
system Lonely : backend in Edge { processes: Orders }
`,
  good: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Lonely : backend in Edge { processes: Orders }
flow f Web -> Lonely { carries: Orders }
`,
  fixes: connectOrRemove,
});
