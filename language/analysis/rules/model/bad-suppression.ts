import { defineRule } from '../../rule.js';
import { mendSuppression } from '../../remedies/mend-suppression.js';

export default defineRule({
  id: 'CXRA-MOD-009',
  slug: 'bad-suppression',
  title: 'Suppression expired, unused, too broad or without reason and owner',
  severity: 'warning',
  scope: 'model',
  riskless: true,
  afterOthers: true,
  what: 'A suppression is expired, unused, too long, or lacks category, reason, owner or end.',
  why: 'Exceptions are decisions with an end.',
  how: 'Complete it, renew it with a new reason, or remove it.',
  falsePositives: 'None: what is accepted has a reason, an owner and an end.',
  maps: ['NIS2:f', 'PCI:12.3.1', 'STRIDE:R'],
  when: 'suppress w where w.expires is unset or w.reason is unset or w.owner is unset or w.category is unset or w.expires < today or w.expires > cfg.suppressUntil or not matched(w) or faults(w) is not empty',
  unless: [],
  message:
    "The suppression of {w.rule} on '{w.on}' {faults(w)}; what it silenced is reported again. Complete, renew or remove it.",
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system Shop : commerce in Edge
system Crm : crm in AppZone
flow f Shop -> Crm { protocol: http  carries: Profile }
suppress CXRA-ENC-001 on f
`,
  good: `
team SecTeam
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system Shop : commerce in Edge
system Crm : crm in AppZone
flow f Shop -> Crm { protocol: http  carries: Profile }
suppress CXRA-ENC-001 on f { category: accepted-risk  reason: "Pilot in the internal lab, ticket SEC-42"  owner: SecTeam  expires: 2026-12-31 }
`,
  fixes: mendSuppression,
});
