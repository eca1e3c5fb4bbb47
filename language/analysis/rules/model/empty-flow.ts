import { defineRule } from '../../rule.js';
import { nameLoad } from '../../remedies/name-load.js';

export default defineRule({
  id: 'CXRA-MOD-003',
  slug: 'empty-flow',
  title: 'Flow carries no data',
  severity: 'info',
  scope: 'local',
  riskless: true,
  what: 'A flow says neither what it carries nor what it returns.',
  why: 'Most rules are about data in motion.',
  how: 'Name what it carries (`carries`), and what comes back (`returns`).',
  falsePositives:
    'A flow that carries nothing worth naming says so: `carries: none`. Health checks, deployments, control, names and time are left out, and so are sessions of administrators (`op: admin`) and sketches.',
  maps: ['NIS2:a', 'STRIDE:R'],
  when: 'flow f where src is not empty and dst is not empty and f.carries is unset and f.returns is unset and f.kind not in {health-check, deploy, control, dns, ntp}',
  unless: ['f.op = admin', 'architecture.completeness = sketch or architecture.draft = yes'],
  message: "'{f}' from '{src}' to '{dst}' does not say what it carries; rules on data cannot judge it. Name it.",
  bad: `
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Crm : crm in AppZone
flow f OrderApi -> Crm { protocol: https }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Crm : crm in AppZone
flow f OrderApi -> Crm { protocol: https  carries: Profile }
`,
  fixes: nameLoad,
});
