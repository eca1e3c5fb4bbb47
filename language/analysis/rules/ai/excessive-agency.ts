import { defineRule } from '../../rule.js';
import { boundByUser } from '../../remedies/bound-agent.js';

export default defineRule({
  id: 'CXRA-AIP-010',
  slug: 'excessive-agency',
  title: 'Assistant tool has more rights than the person it serves',
  severity: 'error',
  scope: 'local',
  what: 'An assistant calls a tool with rights of its own that go beyond those of the person it speaks with: it writes, administers, or may do everything.',
  why: 'The model is a confused deputy by design; bound it with the rights of the speaker.',
  how: 'Let it act in the name of the user, and let the tool decide for each object.',
  falsePositives: 'Reading what is public is left out.',
  maps: ['CWE-441', 'CWE-266', 'CWE-863', 'A01:2025', 'API5', 'LLM06', 'NIS2:i', 'STRIDE:E'],
  when: 'flow f where src.kind in llmKinds and (f.acts-as in {service, none} or f.authz in {none, technical-user}) and (f.op in {write, admin} or f.scope meets {all, admin})',
  unless: ['f.op = read and cls(f) = public'],
  message:
    "'{src}' calls '{dst}' with rights of its own and not those of the person it speaks with; whoever talks it into something acts with them. Let it act as the user, checked for each object.",
  subsumes: ['CXRA-IAM-009'],
  bad: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Bot : llm-assistant in Edge
flow t Bot -> OrderApi { acts-as: service  scope: all  op: write  carries: Orders }
`,
  good: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Bot : llm-assistant in Edge
flow t Bot -> OrderApi { acts-as: user  scope: own  op: write  authz: object  carries: Orders }
`,
  fixes: boundByUser,
});
