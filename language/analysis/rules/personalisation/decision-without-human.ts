import { defineRule } from '../../rule.js';
import { reviewByPerson } from '../../remedies/human-review.js';

export default defineRule({
  id: 'CXRA-PER-008',
  slug: 'decision-without-human',
  title: 'Machine decides alone about people',
  severity: 'error',
  scope: 'local',
  riskless: true,
  what: 'Decisions for a purpose are taken by machines alone, weigh heavily on people, and nobody looks at them again.',
  why: 'Who is turned down by a machine may ask for a person.',
  how: 'Name under `human-review` who looks at a decision again when asked.',
  falsePositives:
    'A review that a decision for the purpose states counts. Where a decision itself states that nobody reviews it, under the GDPR, the decision is the place to mend.',
  maps: ['CX:C4', 'GDPR:22'],
  when: 'purpose u where u.automation = solely and u.effect in {legal, significant, price, credit, eligibility, account-block, claim, employment} and u.human-review = none',
  unless: [
    'some n in all decision: u in n.purpose and n.human-review is not empty',
    'architecture.frameworks has gdpr and some n in all decision: u in n.purpose and n.automation = solely and n.human-review = none',
  ],
  message:
    "Decisions for '{u}' are taken by machines alone ({u.effect}), and nobody looks at them again; who is turned down needs a person to ask. Name who reviews them.",
  pointAt: 'human-review',
  bad: `
purpose CreditCheck { kind: contract  basis: contract  automation: solely  effect: credit  human-review: none }
`,
  good: `
actor Clerk : staff
purpose CreditCheck { kind: contract  basis: contract  automation: solely  effect: credit  human-review: Clerk }
`,
  fixes: reviewByPerson,
});
