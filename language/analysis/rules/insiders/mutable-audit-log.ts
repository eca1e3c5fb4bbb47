import { defineRule } from '../../rule.js';
import { claim, repair, setAttribute } from '../../remedies/building-blocks.js';
import { endsOf } from '../../terms/flows.js';

export default defineRule({
  id: 'CXRA-INS-008',
  slug: 'mutable-audit-log',
  title: 'Audit trail can be changed by those it records',
  severity: 'error',
  scope: 'model',
  what: 'A person may change or administer a log that records what the same person does elsewhere.',
  why: 'Evidence that its subject may edit proves nothing.',
  how: 'Make the log unchangeable, or let the person only add to it.',
  falsePositives: 'Logs that systems write on their own account are left out; only people count.',
  maps: [
    'CWE-778',
    'CWE-732',
    'A09:2021',
    'A09:2025',
    'NIS2:b',
    'NIS2IR:3.2.5',
    'PCI:10.3.2',
    'PCI:10.3.4',
    'STRIDE:R',
    'STRIDE:T',
    'ASVS:16.4.2',
  ],
  when: 'flow f where dst.kind in {audit-log, siem, log-store} and dst.immutable = no and human(src) and f.op in {write, admin} and some g in out(src): g.dst != dst and some h in out(g.dst): h.dst = dst',
  unless: [],
  message:
    "'{src}' can change '{dst}', which records what '{src}' does; evidence that its subject may edit proves nothing. Make it unchangeable.",
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data SecurityEvents { class: internal  tags: log }
segment AppZone { trust: internal  default: deny }
segment LogZone { trust: internal  role: log  default: deny }
system Crm : crm in AppZone
store Audit : audit-log in LogZone { holds: SecurityEvents  immutable: no }
actor Admin : dba
flow repair Admin -> Crm { op: admin  carries: Profile }
flow log Crm -> Audit { op: append  carries: SecurityEvents }
flow tidy Admin -> Audit { op: write  carries: SecurityEvents }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data SecurityEvents { class: internal  tags: log }
segment AppZone { trust: internal  default: deny }
segment LogZone { trust: internal  role: log  default: deny }
system Crm : crm in AppZone
store Audit : audit-log in LogZone { holds: SecurityEvents  immutable: yes }
actor Admin : dba
flow repair Admin -> Crm { op: admin  carries: Profile }
flow log Crm -> Audit { op: append  carries: SecurityEvents }
flow tidy Admin -> Audit { op: write  carries: SecurityEvents }
`,
  fixes: ({ variable, facts, today }) => {
    const flow = variable('f');
    const { target } = endsOf(facts, flow);
    const append = repair('let the person only add to it (`op: append`)', [setAttribute(flow, 'op', 'append')], {
      preferred: true,
    });
    return target ? [append, ...claim(target, 'immutable', 'yes', today)] : [];
  },
});
