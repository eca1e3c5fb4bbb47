import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-IAM-013',
  slug: 'no-step-up',
  title: 'High-impact action runs on an ordinary session',
  severity: 'warning',
  scope: 'local',
  what: 'Redirecting money, changing how to be reached or taking over the account needs nothing but a running session.',
  why: 'A stolen session should not be enough to redirect money or take over the account.',
  how: 'Ask for a fresh proof of the customer right before the operation.',
  falsePositives:
    'A login of level aal3, or a signature on the transaction itself, counts as fresh proof once it is stated.',
  maps: [
    'CWE-306',
    'CWE-841',
    'A07:2021',
    'A07:2025',
    'A06:2025',
    'API2',
    'PCI:8.3.3',
    'STRIDE:E',
    'ASVS:7.5.1',
    'ASVS:7.5.3',
  ],
  when: 'touchpoint t where t.op meets {payout, change-contact, change-credential, add-payee, view-pan, export-data, delete-account, impersonate} and t.step-up = no',
  unless: ['t.aal = aal3', 't.transaction-signing = yes'],
  message:
    "'{t}' ({t.op}) runs on an ordinary session; whoever steals it can do the same. Ask for a fresh proof right before.",
  pointAt: 'step-up',
  bad: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Shop : commerce in Edge
touchpoint Address on Web { op: change-contact  step-up: no  front: Shop }
`,
  good: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Shop : commerce in Edge
touchpoint Address on Web { op: change-contact  step-up: yes  front: Shop }
`,
  fixes: ({ variable, today }) => claim(variable('t'), 'step-up', 'yes', today),
});
