import { defineRule } from '../../rule.js';
import { sendEvents } from '../../remedies/send-events.js';

export default defineRule({
  id: 'CXRA-OPS-001',
  slug: 'unmonitored',
  title: 'Exposed or sensitive element sends no security events',
  severity: 'warning',
  scope: 'graph',
  what: 'A system or store that outsiders reach, or that handles confidential data, is not monitored and sends its events nowhere.',
  why: 'An attack that leaves no trace is found by its victims.',
  how: 'Send its security events to where somebody looks at them.',
  falsePositives:
    'A flow to a SIEM, a log store or a monitor of applications counts as monitoring. What a provider operates is left out once it is stated who is alerted (`managed: yes`, `alerting: provider` or `soc`).',
  maps: [
    'CWE-778',
    'A09:2021',
    'A09:2025',
    'GDPR:33',
    'NIS2:b',
    'NIS2IR:3.2',
    'PCI:10.2.1',
    'PCI:10.4.1.1',
    'ZT:7',
    'ZT:5',
    'STRIDE:R',
    'ASVS:16.3',
    'ASVS:16.4.3',
  ],
  when: 'system or store e where e.monitoring = none and (exposed(e) or cls(e) >= confidential) and no f in out(e): f.dst.kind in {siem, log-store, apm}',
  unless: ['e.managed = yes and e.alerting in {soc, provider}'],
  message:
    "Nobody would notice an attack on '{e}': it is not monitored, and its events go nowhere. Send them to where somebody looks.",
  pointAt: 'monitoring',
  bad: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system OrderService : backend in AppZone { processes: Orders  monitoring: none }
flow OrderApi -> OrderService { carries: Orders }
`,
  good: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
data SecurityEvents { class: internal  tags: log }
segment AppZone { trust: internal  default: deny }
segment LogZone { trust: internal  role: log  default: deny }
system Siem : siem in LogZone
system OrderService : backend in AppZone { processes: Orders  monitoring: none }
flow log OrderService -> Siem { kind: log  carries: SecurityEvents }
`,
  fixes: sendEvents,
});
