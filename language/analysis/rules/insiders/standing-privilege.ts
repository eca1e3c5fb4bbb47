import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-INS-004',
  slug: 'standing-privilege',
  title: 'Standing privileged access without PAM, time limit or recording',
  severity: 'warning',
  scope: 'local',
  what: 'Someone with administrative rights over sensitive data of the live system holds them all the time, or works unrecorded.',
  why: 'Privilege that exists only while needed cannot be stolen at other times.',
  how: 'Grant such rights for the task and the time it takes, through a system that records the session.',
  falsePositives:
    'Emergency accounts are stated as `break-glass: yes`. Who only reads logs and measurements is left out, as is what goes through a system for privileged access.',
  maps: [
    'CWE-250',
    'CWE-266',
    'A01:2025',
    'A05:2021',
    'NIS2:i',
    'NIS2IR:11.3',
    'PCI:7.2.2',
    'PCI:7.2.5',
    'PCI:10.2.1.2',
    'ZT:3',
    'STRIDE:E',
  ],
  when: 'actor a where priv(a) and a.privilege-mode != just-in-time and some f in out(a): f.dst.env = prod and f.dst.kind not in {pam, bastion} and cls(f.dst) >= confidential; actor a where priv(a) and a.session-recording = no and some f in out(a): f.dst.env = prod and f.dst.kind not in {pam, bastion} and cls(f.dst) >= confidential',
  unless: ['every f in out(a): f.dst.kind in {siem, log-store, apm} and f.op = read', 'a.break-glass = yes'],
  message: [
    "'{a}' holds administrative rights over sensitive data all the time; privilege that exists only while needed cannot be stolen at other times. Grant it for the task.",
    "Nobody can see later what '{a}' did with administrative rights over sensitive data. Record the sessions.",
  ],
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment DataZone { trust: restricted  default: deny }
store CrmDb : sql in DataZone { holds: Profile }
actor Admin : dba { privilege-mode: standing }
flow repair Admin -> CrmDb { op: admin  carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment DataZone { trust: restricted  default: deny }
store CrmDb : sql in DataZone { holds: Profile }
actor Admin : dba { privilege-mode: just-in-time  session-recording: yes }
flow repair Admin -> CrmDb { op: admin  carries: Profile }
`,
  fixes: ({ finding, variable, today }) => {
    const actor = variable('a');
    return finding.attribute === 'session-recording'
      ? claim(actor, 'session-recording', 'yes', today)
      : claim(actor, 'privilege-mode', 'just-in-time', today);
  },
});
