import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';
import { ofCustomers } from '../../remedies/callers.js';

export default defineRule({
  id: 'CXRA-IAM-002',
  slug: 'missing-authorization',
  title: 'Authenticated call carries no authorisation decision',
  severity: 'error',
  scope: 'local',
  what: 'A call is authenticated, and then everything is allowed.',
  why: 'Knowing who calls is not a reason to let them do it.',
  how: 'Decide on each call: by object where the data belongs to customers, else by role or by a policy decision point.',
  falsePositives:
    'Where a gateway decides for the target, state the decision on the flow (`authz: pdp`) or draw the flow to the decision point.',
  maps: [
    'CWE-862',
    'A01:2021',
    'A01:2025',
    'API1',
    'API5',
    'M3',
    'GDPR:25',
    'GDPR:32',
    'NIS2:i',
    'PCI:7.2.1',
    'PCI:7.3.2',
    'ZT:4',
    'STRIDE:E',
    'ASVS:8.2',
  ],
  when: 'flow f where f.authn lacks none and f.authz = none and dst.kind not in passThroughKinds and (cls(f) >= confidential or f.op in {write, admin})',
  unless: ['some g in out(dst): g.dst.kind = pdp'],
  message:
    "'{f}' authenticates '{src}', but '{dst}' takes no decision on what it may do with {carries(f)}. Decide for each object or by role.",
  pointAt: 'authz',
  bad: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system Portal : dxp in Edge
system OrderApi : backend in AppZone
flow f Portal -> OrderApi { authn: oidc  authz: none  carries: Orders }
`,
  good: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system Portal : dxp in Edge
system OrderApi : backend in AppZone
flow f Portal -> OrderApi { authn: oidc  authz: object  carries: Orders }
`,
  fixes: ({ variable, facts, today }) => {
    const flow = variable('f');
    return claim(flow, 'authz', ofCustomers(facts, flow) ? 'object' : 'role', today);
  },
});
