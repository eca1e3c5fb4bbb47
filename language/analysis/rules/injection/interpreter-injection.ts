import { defineRule } from '../../rule.js';
import { neutraliseInput } from '../../remedies/neutralise-input.js';

export default defineRule({
  id: 'CXRA-INJ-004',
  slug: 'interpreter-injection',
  title: 'Untrusted input reaches another interpreter (directory, command, template, expression)',
  severity: 'error',
  scope: 'graph',
  threat: 'content',
  what: 'A system hands what outsiders wrote to a directory look-up, a command line, a template or another interpreter, and does not make it harmless for that.',
  why: 'Notification templates, directory look-ups and document converters are interpreters too.',
  how: 'Escape the input for each interpreter, or give it to the interpreter as data and not as part of its program.',
  falsePositives:
    'Numbers and codes, and data of origin `internal`, are left out. Databases have a rule of their own (CXRA-INJ-003).',
  maps: ['CWE-90', 'CWE-78', 'CWE-1336', 'CWE-917', 'A03:2021', 'A05:2025', 'PCI:6.2.4', 'ASVS:1.2', 'STRIDE:T'],
  when: 'system s, data d in taint(s), i in s.interprets where i in {ldap, shell, template, xpath, expression, smtp-header, jndi} and not (i in s.neutralises)',
  unless: ['d.origin = internal', 'd.format in {number, enum}'],
  message:
    "'{s}' hands '{d}', which outsiders write, to its {i} interpreter as it comes; what they type is carried out there. Make it harmless first.",
  pointAt: 'neutralises',
  bad: `
data GreetingText { class: internal  origin: customer  format: plain-text }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Notify : service in Edge { interprets: template  neutralises: none }
flow greet Web -> Notify { carries: GreetingText }
`,
  good: `
data GreetingText { class: internal  origin: customer  format: plain-text }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Notify : service in Edge { interprets: template  neutralises: template }
flow greet Web -> Notify { carries: GreetingText }
`,
  fixes: neutraliseInput,
});
