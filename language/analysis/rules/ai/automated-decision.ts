import { defineRule } from '../../rule.js';
import { nameReviewer } from '../../remedies/name-reviewer.js';

export default defineRule({
  id: 'CXRA-AIP-002',
  slug: 'automated-decision',
  title: 'Solely automated decision with significant effect without human review',
  severity: 'error',
  scope: 'local',
  riskless: true,
  what: 'A machine alone decides about prices, credit, accounts, claims or the like, and no person can look at it again.',
  why: 'Personalised prices and automatic account blocks are decisions, even in marketing clothes.',
  how: 'Name who looks at the decision again when the customer asks, and let the customer contest it.',
  falsePositives:
    'Only decisions with a legal or otherwise significant effect count. Where the customer can contest a decision that rests on contract, law or consent, the finding is information.',
  maps: ['GDPR:22', 'GDPR:22(3)', 'GDPR:13(2)(f)', 'GDPR:35(3)(a)', 'STRIDE:R'],
  when: '[gdpr] decision n where n.human-review = none and n.automation = solely and n.effect in {price, credit, eligibility, account-block, claim, employment, legal, significant}',
  unless: [],
  message:
    "'{n}' decides on {n.effect} alone, and nobody can look at it again; customers need a way to a person. Name who reviews it.",
  pointAt: 'human-review',
  grades: [
    { when: 'n.contest = yes and n.purpose.basis meets {contract, legal-obligation, consent}', severity: 'info' },
  ],
  subsumes: ['CXRA-PER-008'],
  bad: `
architecture Example { frameworks: gdpr  region: eu }
segment AppZone { trust: internal  default: deny }
system Fraud : fraud in AppZone
decision BlockAccount on Fraud { kind: fraud  automation: solely  effect: account-block  human-review: none }
`,
  good: `
architecture Example { frameworks: gdpr  region: eu }
actor Agent : agent
segment AppZone { trust: internal  default: deny }
system Fraud : fraud in AppZone
decision BlockAccount on Fraud { kind: fraud  automation: solely  effect: account-block  human-review: Agent  contest: yes }
`,
  fixes: ({ variable, facts, today }) => nameReviewer(variable('n'), facts, today),
});
