import { defineRule } from '../../rule.js';
import { lacking, stateControls } from '../../remedies/state-controls.js';

export default defineRule({
  id: 'CXRA-API-003',
  slug: 'excessive-properties',
  title: 'API returns or accepts whole objects',
  severity: 'warning',
  scope: 'local',
  what: 'An interface that outsiders reach hands out all properties of an object, or takes over all that a caller sends.',
  why: 'Hidden in the interface is not hidden in the response.',
  how: 'Name the properties that go out and come in (allow-lists), by role where roles differ.',
  falsePositives:
    'An interface whose callers all sit in its own segment, none of them a customer, is left out even where it is stated to be exposed.',
  maps: [
    'CWE-213',
    'CWE-915',
    'A04:2021',
    'A08:2025',
    'API3',
    'M4',
    'GDPR:5(1)(c)',
    'GDPR:25',
    'STRIDE:I',
    'STRIDE:T',
    'ASVS:15.3.1',
    'ASVS:15.3.3',
    'ASVS:8.2.3',
  ],
  when: 'system s where s.kind in {api, graphql, bff} and exposed(s) and s.write-binding in {open, none}; system s where s.kind in {api, graphql, bff} and exposed(s) and s.response-shaping = none and cls(s) >= confidential',
  unless: ['into(s) is not empty and every f in into(s): Z(f.src) = Z(s) and not customerEnd(f.src)'],
  message: [
    "'{s}' takes over every property that a caller sends; one that nobody meant to be changed is changed with it. List those that may be written.",
    "'{s}' answers with whole objects ({cls(s)}); what the interface hides, the response still holds. List the properties that go out.",
  ],
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system AccountApi : api in Edge { exposure: internet  processes: Profile  write-binding: open }
flow OrderApi -> AccountApi { carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system AccountApi : api in Edge { exposure: internet  processes: Profile  response-shaping: allow-list  write-binding: allow-list }
flow OrderApi -> AccountApi { carries: Profile }
`,
  fixes: ({ variable, facts, today }) => {
    const system = variable('s');
    return stateControls(
      system,
      lacking(facts, system, [
        ['response-shaping', ['none'], 'allow-list'],
        ['write-binding', ['open', 'none'], 'allow-list'],
      ]),
      today,
    );
  },
});
