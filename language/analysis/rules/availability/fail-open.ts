import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-DOS-009',
  slug: 'fail-open',
  title: 'Security dependency fails open',
  severity: 'error',
  scope: 'local',
  what: 'When a guard (firewall, gateway, login, decision point, consents, fraud check) does not answer, those who rely on it go on as if it had agreed.',
  why: 'If the guard can be removed by overloading it, a flood becomes an intrusion.',
  how: 'Refuse when the guard does not answer; at most let through what is public.',
  falsePositives:
    'Reported where confidential data or a sensitive operation is behind it. `on-failure: allow-read-public` is fine. Where the guard itself says `allow`, the flows to it are not reported again.',
  maps: ['CWE-636', 'A10:2025', 'A04:2021', 'NIS2:c', 'STRIDE:E', 'STRIDE:D', 'ASVS:16.5.3'],
  when: 'system e where e.kind in {waf, api-gateway, idp, ciam, pdp, consent-manager, fraud, llm-guard} and e.on-failure in {allow, none} and ((some x in reach(e): cls(x) >= confidential) or some g in into(e): cls(g.src) >= confidential); flow f where dst.kind in {waf, api-gateway, idp, ciam, pdp, consent-manager, fraud, llm-guard} and f.on-failure is set and f.on-failure in {allow, none} and (dst.on-failure is unset or dst.on-failure not in {allow, none}) and (cls(src) >= confidential or some t in touchpointsOf(src): t.op meets sensitiveOps)',
  unless: [],
  message: [
    "When '{e}' ({e.kind}) is down, everybody goes on as if it had agreed; whoever overloads it is let through. Refuse while it does not answer.",
    "When '{dst}' ({dst.kind}) does not answer, '{src}' goes on as if it had agreed; whoever overloads it is let through. Refuse while it does not answer.",
  ],
  pointAt: 'on-failure',
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data AccessQuestion { class: internal }
segment AppZone { trust: internal  default: deny }
system Pdp : pdp in AppZone
system ProfileApi : api in AppZone { processes: Profile }
flow check ProfileApi -> Pdp { on-failure: allow  carries: AccessQuestion }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data AccessQuestion { class: internal }
segment AppZone { trust: internal  default: deny }
system Pdp : pdp in AppZone
system ProfileApi : api in AppZone { processes: Profile }
flow check ProfileApi -> Pdp { on-failure: deny  carries: AccessQuestion }
`,
  fixes: ({ finding, facts, today }) => claim(facts.element(finding.element), 'on-failure', 'deny', today),
});
