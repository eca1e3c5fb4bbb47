import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-INJ-001',
  slug: 'no-output-encoding',
  title: 'User-facing front end renders data without contextual encoding',
  severity: 'error',
  scope: 'graph',
  threat: 'content',
  what: 'A front end shows what outsiders wrote, whether it is sent to it or read back, and does not encode it for the place where it stands.',
  why: 'Encoding at the point of output is the control that holds even when input filters fail.',
  how: 'Encode everything that is shown for its place in the page, by templates that do so of themselves.',
  falsePositives:
    'What a system cleans on its way in (`sanitises`), and what is shown as text (`renders-as: text`), does no harm; state it. Numbers and codes are left out.',
  maps: ['CWE-79', 'CWE-116', 'A03:2021', 'A05:2025', 'M4', 'PCI:6.2.4', 'ASVS:1.2.1', 'STRIDE:T'],
  when: 'system s, data d in taint(s) where s.kind in {web-app, spa, agent-desktop, cms, email-renderer} and s.output-encoding = none and d.origin in {customer, partner, internet}; system s, data d in inbound(s) where s.kind in {web-app, spa, agent-desktop, cms, email-renderer} and s.output-encoding = none and d.origin in {customer, partner, internet} and no w in all system: w.sanitises has d',
  unless: ['s.renders = none', 's.renders-as = text', 'd.format in {number, enum}'],
  message:
    "'{s}' shows '{d}', which outsiders write, without encoding it; a script in it runs in the browser of whoever looks. Encode what is shown.",
  pointAt: 'output-encoding',
  bad: `
data ReviewText { class: internal  tags: ugc  origin: customer  format: html }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system ReviewSite : cms in Edge { output-encoding: none }
flow post Web -> ReviewSite { carries: ReviewText }
`,
  good: `
data ReviewText { class: internal  tags: ugc  origin: customer  format: html }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system ReviewSite : cms in Edge { output-encoding: contextual }
flow post Web -> ReviewSite { carries: ReviewText }
`,
  fixes: ({ variable, today }) => claim(variable('s'), 'output-encoding', 'contextual', today),
});
