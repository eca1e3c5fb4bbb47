import { defineRule } from '../../rule.js';
import { guardModel } from '../../remedies/bound-agent.js';

export default defineRule({
  id: 'CXRA-AIP-009',
  slug: 'prompt-injection-path',
  title: 'Model reads untrusted content and can act or see private data',
  severity: 'error',
  scope: 'graph',
  what: 'A model reads what outsiders wrote, gets at confidential data, and can change something or send it somewhere, without a guard.',
  why: "Instructions hidden in a message cannot be told from the operator's; so remove one of the three capabilities.",
  how: 'Take one of the three away: keep outside text from the tools, keep private data out, or let a person agree to each action.',
  falsePositives:
    'The answer to the one it talks with is no action. Where the model only ever acts as the user, and a person agrees to whatever it changes, nothing is reported.',
  maps: ['CWE-1427', 'A05:2025', 'LLM01', 'LLM06', 'LLM02', 'NIS2:e', 'STRIDE:T', 'STRIDE:E', 'STRIDE:I'],
  when: 'system m where m.injection-guard = none and m.kind in llmKinds and (some f in into(m): userEnd(f.src) or trust(f.src) = untrusted or some d in carries(f): d.origin in {customer, internet, partner}) and (some g in out(m): cls(g) >= confidential) and some h in out(m): h.op in {write, append, admin} or h.dst is channel and no i in into(m): i.src = h.dst',
  unless: ['every h in out(m): h.acts-as = user and (h.op = read or h.approval = human)'],
  message:
    "'{m}' reads what outsiders write, gets at {cls(m)} data and can act on it; orders hidden in a text cannot be told from yours. Isolate outside text, or let a person agree to each action.",
  pointAt: 'injection-guard',
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data Message { class: confidential  tags: personal, communication  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Chat : chat in Internet
system Crm : crm in AppZone
system Bot : llm-assistant in Edge { injection-guard: none }
flow a Chat -> Bot { carries: Message }
flow b Bot -> Crm { op: write  carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data Message { class: confidential  tags: personal, communication  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Chat : chat in Internet
system Crm : crm in AppZone
system Bot : llm-assistant in Edge { injection-guard: none }
flow a Chat -> Bot { carries: Message }
flow b Bot -> Crm { op: write  carries: Profile  approval: human  authz: object  acts-as: user }
`,
  fixes: guardModel,
});
