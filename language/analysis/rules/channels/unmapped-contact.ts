import { defineRule } from '../../rule.js';
import { showContact } from '../../remedies/fill-stage.js';

export default defineRule({
  id: 'CXRA-CHN-009',
  slug: 'unmapped-contact',
  title: 'Contact that no journey shows',
  severity: 'info',
  scope: 'model',
  riskless: true,
  what: 'A touchpoint is in no journey although there are journeys, or a channel has no touchpoint although there are touchpoints.',
  why: 'Customers meet every contact, mapped or not.',
  how: 'Show the contact in the journey where customers meet it, or remove it.',
  falsePositives: 'What is planned, retired or for the workforce is left out. Sketches are left out.',
  maps: ['CX:C2', 'CX:C3'],
  when: 'touchpoint t where all journey is not empty and stagesOf(t) is empty; channel c where all touchpoint is not empty and touchpointsOf(c) is empty',
  unless: [
    't.status in {planned, retired}',
    't.users in {workforce}',
    'c.status in {planned, retired}',
    'architecture.completeness = sketch',
  ],
  message: [
    "'{t}' is in no journey; customers meet it all the same. Show where.",
    "'{c}' has no touchpoint; nothing says what customers do there. Name what they meet.",
  ],
  subsumes: ['CXRA-MOD-004'],
  bad: `
team CareTeam
persona Mia
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Shop : commerce in Edge
touchpoint StoreFinder on Web { front: Shop }
touchpoint Basket on Web { front: Shop }
journey Buy for Mia { owner: CareTeam  goal: "Buy"  stage Pay { step Looks at Basket } }
`,
  good: `
team CareTeam
persona Mia
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Shop : commerce in Edge
touchpoint StoreFinder on Web { front: Shop }
touchpoint Basket on Web { front: Shop }
journey Buy for Mia { owner: CareTeam  goal: "Buy"  stage Pay { step Finds at StoreFinder  step Looks at Basket } }
`,
  fixes: showContact,
});
