import { defineRule } from '../../rule.js';
import { alreadyInPlace } from '../../remedies/state-controls.js';
import { claim } from '../../remedies/building-blocks.js';
import { endsOf } from '../../terms/flows.js';
import { isWorkforce } from '../../terms/people.js';
import { listWith } from '../../remedies/lists.js';

export default defineRule({
  id: 'CXRA-INS-002',
  slug: 'unmasked-display',
  title: 'Restricted fields are displayed unmasked to staff',
  severity: 'error',
  scope: 'local',
  what: 'Staff see card numbers, credentials, national identifiers or data of special categories in full.',
  why: 'Agents need to recognise a card or a document, not to copy it.',
  how: 'Mask the field, or show it for a moment after a step-up.',
  falsePositives:
    'Who needs the whole value for the work has it named under `need-full`, on the person or on the system that shows it.',
  maps: ['CWE-359', 'CWE-212', 'A01:2025', 'A04:2021', 'GDPR:25', 'GDPR:32', 'PCI:3.4.1', 'STRIDE:I', 'ASVS:14.2.6'],
  when: 'flow f, data d in carries(f) where (workforce(receiver(f, d)) or receiver(f, d).users is set and receiver(f, d).users has workforce) and (d.tags meets {cardholder, credential, national-id} or special(d)) and f.display != masked and f.display != reveal-on-step-up and not (d in reduced(f))',
  unless: ['d in dst.need-full', 'd in src.need-full'],
  message:
    "'{receiver(f, d)}' sees '{d}' in full; staff need to recognise it, not to copy it. Mask it, or name it under `need-full`.",
  pointAt: 'display',
  bad: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
actor Agent : agent
segment AppZone { trust: internal  default: deny }
system AgentUi : agent-desktop in AppZone
flow view AgentUi -> Agent { carries: CardNumber  display: full }
`,
  good: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
actor Agent : agent
segment AppZone { trust: internal  default: deny }
system AgentUi : agent-desktop in AppZone
flow view AgentUi -> Agent { carries: CardNumber  display: masked }
`,
  fixes: ({ variable, every, facts, today }) => {
    const flow = variable('f');
    const people = Object.values(endsOf(facts, flow)).filter((end) => end !== undefined && isWorkforce(end));
    return [
      ...claim(flow, 'display', 'masked', today),
      ...people.map((person) =>
        alreadyInPlace(person!, 'need-full', listWith(facts, person!, 'need-full', every('d'))),
      ),
    ];
  },
});
