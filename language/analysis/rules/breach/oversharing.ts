import { defineRule } from '../../rule.js';
import { alreadyInPlace } from '../../remedies/state-controls.js';
import { listWith } from '../../remedies/lists.js';
import { takeOffFlow } from '../../remedies/take-off-flow.js';

export default defineRule({
  id: 'CXRA-BRE-004',
  slug: 'oversharing',
  title: 'A flow delivers data its receiver neither processes nor stores',
  severity: 'warning',
  scope: 'model',
  what: 'A flow delivers personal or confidential data to a system that states what it works with, and this is not part of it: the system neither processes nor stores nor shows it nor passes it on.',
  why: 'Data that was never sent cannot leak from the receiver; unused fields are also the usual cause of excessive API responses.',
  how: 'Send what the receiver needs and nothing else, or state that it works with the data.',
  falsePositives:
    'A receiver whose list under `processes` is incomplete is reported too; complete the list. Systems that pass calls on are left out.',
  maps: ['CWE-213', 'CWE-201', 'A01:2025', 'A04:2021', 'API3', 'GDPR:5(1)(c)', 'GDPR:25', 'ASVS:14.2.6', 'STRIDE:I'],
  when: 'flow f, data d in carries(f), system s in receiver(f, d) where (cls(d) >= confidential or d.tags has personal) and not (d in s.processes) and not (d in heldBy(s)) and not forwards(s, d) and not (d in reduced(f)) and (no g in into(s): g != f and d in carries(g) and receiver(g, d) != s) and no t in touchpointsOf(s): d in t.shows',
  unless: ['s.kind in passThroughKinds', 's.kind = api-gateway'],
  message:
    "'{f}' delivers '{d}' to '{s}', which neither works with it nor keeps it nor passes it on; what was never sent cannot leak there. Send it no more, or state what it is needed for.",
  pointAt: 'carries',
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data Score { class: internal }
segment AppZone { trust: internal  default: deny }
system Crm : crm in AppZone
system Surveys : saas in AppZone { processes: Score }
flow s Crm -> Surveys { carries: Score, Profile }
`,
  good: `
data Score { class: internal }
segment AppZone { trust: internal  default: deny }
system Crm : crm in AppZone
system Surveys : saas in AppZone { processes: Score }
flow s Crm -> Surveys { carries: Score }
`,
  fixes: ({ variable, every, facts }) => {
    const [flow, system, data] = [variable('f'), variable('s'), every('d')];
    const use = `${listWith(facts, system, 'processes', data)}`;
    return [...takeOffFlow(flow, data, facts), alreadyInPlace(system, 'processes', use)];
  },
});
