import { defineRule } from '../../rule.js';
import { declareFrameworks } from '../../remedies/declare-frameworks.js';

export default defineRule({
  id: 'CXRA-CMP-001',
  slug: 'framework-missing',
  title: 'Model content implies a framework that is not declared',
  severity: 'info',
  scope: 'model',
  riskless: true,
  what: 'What the model contains suggests a framework that the architecture does not declare, so that its rules do not run.',
  why: 'Rules of a framework run only when it is in scope; this rule keeps the scope honest.',
  how: 'Declare the framework, or rule it out under `excluded-frameworks` and say why in the description.',
  falsePositives:
    'Card numbers suggest PCI DSS, personal data within the European Economic Area the GDPR, an essential or important entity NIS2. What is ruled out is not suggested again.',
  maps: ['GDPR:3', 'GDPR:5(2)', 'NIS2:a', 'PCI:12.5.2'],
  when: 'model where architecture is set and not (architecture.frameworks has pci-dss) and not (architecture.excluded-frameworks has pci-dss) and some d in all data: d.tags has cardholder and d.tags lacks tokenised and d.tags lacks masked; model where architecture is set and not (architecture.frameworks has gdpr) and not (architecture.excluded-frameworks has gdpr) and architecture.region in eea and some d in all data: d.tags has personal and d.tags lacks anonymous; model where architecture is set and not (architecture.frameworks has nis2) and not (architecture.excluded-frameworks has nis2) and architecture.entity-class in {essential, important}',
  unless: [],
  message: [
    'The model has card numbers, and PCI DSS is not declared; its rules do not run. Declare it, or rule it out.',
    'The model has personal data in the European Economic Area, and the GDPR is not declared; its rules do not run. Declare it, or rule it out.',
    'The organisation is an {architecture.entity-class} entity, and NIS2 is not declared; its rules do not run. Declare it, or rule it out.',
  ],
  pointAt: 'frameworks',
  bad: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
architecture Shopping { frameworks: none }
store PayDb : sql in DataZone { holds: CardNumber }
flow OrderApi -> PayDb { carries: CardNumber }
`,
  good: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
architecture Shopping { frameworks: pci-dss }
store PayDb : sql in DataZone { holds: CardNumber }
flow OrderApi -> PayDb { carries: CardNumber }
`,
  fixes: declareFrameworks,
});
