import { defineRule } from '../../rule.js';
import { cleanContent } from '../../remedies/clean-content.js';

export default defineRule({
  id: 'CXRA-INJ-002',
  slug: 'cross-channel-stored-content',
  title: 'Customer content from one channel is shown to staff in another without sanitising',
  severity: 'error',
  scope: 'graph',
  threat: 'content',
  what: 'Text with markup that outsiders write reaches the screen of staff, over stores too, and nothing cleans it on the way or encodes it there.',
  why: 'A payload in a chat line or review fires in the browser of the agent, who has far more rights than its author.',
  how: 'Encode it where staff see it, and clean it where it comes in.',
  falsePositives:
    'A screen that shows foreign content as plain text is fine: state `renders-as: text`. A system counts as used by staff by its kind (agent desktop, admin console, BI) or when `users` says so.',
  maps: ['CWE-79', 'CWE-116', 'A03:2021', 'A05:2025', 'NIS2:e', 'PCI:6.2.4', 'ASVS:1.3.1', 'STRIDE:T', 'STRIDE:E'],
  when: 'system s, data d in taint(s) where (s.kind in {agent-desktop, admin-console, bi} or s.users is set and s.users has workforce) and s.output-encoding = none and d.origin in {customer, internet} and d.format in {html, markdown, rich-text, svg, any}',
  unless: ['s.renders-as = text'],
  message:
    "'{s}' shows staff '{d}' ({d.format}), which outsiders write, as it comes; a script in it runs with the rights of whoever opens the case. Encode it there, and clean it where it comes in.",
  pointAt: 'output-encoding',
  subsumes: ['CXRA-INJ-001'],
  bad: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Chat : chat in Internet
system ChatApi : backend in Edge
data Message { class: confidential  tags: personal, communication  format: html  basis: contract }
store CaseDb : sql in AppZone { holds: Message }
system AgentUi : agent-desktop in AppZone { output-encoding: none }
flow a Chat -> ChatApi { carries: Message }
flow b ChatApi -> CaseDb { carries: Message }
flow c AgentUi -> CaseDb { op: read  carries: Message }
`,
  good: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Chat : chat in Internet
data Message { class: confidential  tags: personal, communication  format: html  basis: contract }
store CaseDb : sql in AppZone { holds: Message }
system ChatApi : backend in Edge { sanitises: Message }
system AgentUi : agent-desktop in AppZone { output-encoding: none }
flow a Chat -> ChatApi { carries: Message }
flow b ChatApi -> CaseDb { carries: Message }
flow c AgentUi -> CaseDb { op: read  carries: Message }
`,
  fixes: cleanContent,
});
