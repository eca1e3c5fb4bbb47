import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-INJ-003',
  slug: 'unparameterised-query',
  title: 'Untrusted input reaches a database interpreter unparameterised',
  severity: 'error',
  scope: 'graph',
  threat: 'content',
  what: 'A system that gets what outsiders wrote puts its queries together as text, and has a database to ask.',
  why: 'Query structure must not depend on data.',
  how: 'Use parameterised queries, a mapper that does, or stored procedures.',
  falsePositives:
    'Numbers and codes are left out. A database counts when the system owns it or a flow leads there; what a system in between cleans (`sanitises`) does not arrive.',
  maps: ['CWE-89', 'CWE-943', 'A03:2021', 'A05:2025', 'M4', 'PCI:6.2.4', 'ASVS:1.2.4', 'STRIDE:T', 'STRIDE:I'],
  when: 'system s, flow f in out(s), data d in taint(s) where s.query-style in {concatenated, none} and f.dst.kind in {sql, nosql, document, key-value, graph, search, time-series}; store t, s in t.owner-system, data d in taint(s) where t.owner-system is set and t.kind in {sql, nosql, document, key-value, graph, search, time-series} and s.query-style in {concatenated, none}',
  unless: ['d.format in {number, enum}'],
  message: [
    "'{s}' puts queries to '{f.dst}' together as text and gets '{d}' from outside; what a customer types becomes part of the query. Use parameters.",
    "'{s}' puts queries to '{t}' together as text and gets '{d}' from outside; what a customer types becomes part of the query. Use parameters.",
  ],
  reportOn: 's',
  pointAt: 'query-style',
  bad: `
data SearchText { class: internal  origin: customer  format: plain-text }
data Product { class: public }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Web : web in Internet
system Search : service in Edge { query-style: concatenated }
store Products : sql in AppZone { holds: Product  owner-system: Search }
flow ask Web -> Search { carries: SearchText }
flow find Search -> Products { carries: SearchText }
`,
  good: `
data SearchText { class: internal  origin: customer  format: plain-text }
data Product { class: public }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Web : web in Internet
system Search : service in Edge { query-style: parameterised }
store Products : sql in AppZone { holds: Product  owner-system: Search }
flow ask Web -> Search { carries: SearchText }
flow find Search -> Products { carries: SearchText }
`,
  fixes: ({ variable, today }) => claim(variable('s'), 'query-style', 'parameterised', today),
});
