import { defineRule } from '../../rule.js';
import { separateDuties } from '../../remedies/access-of-people.js';

export default defineRule({
  id: 'CXRA-INS-003',
  slug: 'sod-conflict',
  title: 'One role can both perform and approve a sensitive action',
  severity: 'warning',
  scope: 'model',
  what: 'One role holds both of two rights that belong in different hands, such as to create and to approve a refund.',
  why: 'Fraud by staff needs two persons when the process needs two persons.',
  how: 'Give the two rights to different roles, or demand a second person.',
  falsePositives:
    'Where a second person is asked each time, state `dual-control: yes`. Organisations of fewer than ten people are left out (`org-size: micro`).',
  maps: [
    'CWE-266',
    'A01:2025',
    'A04:2021',
    'NIS2:i',
    'NIS2IR:1.2.5',
    'PCI:7.2.2',
    'PCI:6.5.4',
    'STRIDE:E',
    'STRIDE:R',
    'ASVS:2.3.5',
  ],
  when: 'actor a where human(a) and (a.grants is set or a.kind in {supervisor, admin}) and sodConflict(a.grants)',
  unless: ['a.dual-control = yes', 'architecture.org-size = micro'],
  message:
    "'{a}' may both do and approve ({a.grants}); fraud then needs one person only. Part the two, or demand a second person.",
  pointAt: 'grants',
  bad: `
data Article { class: public }
segment Edge { trust: edge  default: deny }
system Shop : commerce in Edge
actor Lead : supervisor { grants: refund.create, refund.approve }
flow Lead -> Shop { carries: Article }
`,
  good: `
data Article { class: public }
segment Edge { trust: edge  default: deny }
system Shop : commerce in Edge
actor Lead : supervisor { grants: refund.approve }
flow Lead -> Shop { carries: Article }
`,
  fixes: separateDuties,
});
