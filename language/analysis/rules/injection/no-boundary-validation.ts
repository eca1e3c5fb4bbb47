import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-INJ-005',
  slug: 'no-boundary-validation',
  title: 'Entry system accepts untrusted input without server-side validation',
  severity: 'warning',
  scope: 'local',
  what: 'A system that outsiders reach takes what they send without checking it, or relies on the check in their browser or app.',
  why: 'Validation in the client is a usability feature; the decision must be taken where the attacker cannot edit it.',
  how: 'Check form, length and range of all input against a schema, at the server.',
  falsePositives:
    'Systems that pass calls on are left out, and so is one whose calls all go on to systems that check, or that only checked calls reach, as through a gateway with `input-validation: schema`. Files have a rule of their own (CXRA-INJ-008).',
  maps: [
    'CWE-1173',
    'CWE-602',
    'A03:2021',
    'A05:2025',
    'API8',
    'M4',
    'PCI:6.2.4',
    'ASVS:2.2.1',
    'ASVS:2.2.2',
    'STRIDE:T',
  ],
  when: 'system s, data d in inbound(s) where exposed(s) and s.input-validation in {none, client-only} and d.origin in {customer, internet, partner, device}',
  unless: [
    's.kind in passThroughKinds',
    'every f in out(s): f.dst.input-validation = schema',
    'guarded(s, x => x.input-validation = schema)',
    'd.format in {file, image, document, audio, video, archive}',
  ],
  message:
    "'{s}' takes '{d}' from outside (input validation: {s.input-validation}); whoever goes around the client sends what they like. Check it against a schema at the server.",
  pointAt: 'input-validation',
  bad: `
data OrderForm { class: internal  origin: customer }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system OrderIntake : backend in Edge { input-validation: client-only }
flow order Web -> OrderIntake { carries: OrderForm }
`,
  good: `
data OrderForm { class: internal  origin: customer }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system OrderIntake : backend in Edge { input-validation: schema }
flow order Web -> OrderIntake { carries: OrderForm }
`,
  fixes: ({ variable, today }) => claim(variable('s'), 'input-validation', 'schema', today),
});
