import { defineRule } from '../../rule.js';
import { limitRetention } from '../../remedies/limit-retention.js';

export default defineRule({
  id: 'CXRA-CNS-003',
  slug: 'no-retention',
  title: 'Personal data kept without limit',
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: 'It is stated that no limit was set on how long personal data is kept.',
  why: 'What is not needed any more can only do harm.',
  how: 'Set a limit, and let the stores keep to it.',
  falsePositives: 'Where the architecture declares GDPR or PCI DSS, the rule on compliance reports it.',
  maps: ['CX:C1', 'GDPR:5(1)(e)'],
  when: 'data d where d.tags has personal and d.retention = none',
  unless: ['architecture.frameworks meets {gdpr, pci-dss}', 'd.tags meets {anonymous, aggregated}'],
  message: "'{d}' is kept without a limit; what is not needed any more can only do harm. Set a `retention`.",
  pointAt: 'retention',
  bad: `
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Crm : crm in AppZone
purpose Service { kind: service-delivery  basis: contract }
data Hobbies { class: confidential  tags: personal  purposes: Service  retention: none }
flow OrderApi -> Crm { carries: Hobbies }
`,
  good: `
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Crm : crm in AppZone
purpose Service { kind: service-delivery  basis: contract }
data Hobbies { class: confidential  tags: personal  purposes: Service  retention: 24mo }
flow OrderApi -> Crm { carries: Hobbies }
`,
  fixes: limitRetention,
});
