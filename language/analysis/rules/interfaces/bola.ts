import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-API-001',
  slug: 'bola',
  title: 'Customer objects are returned without an object-level decision',
  severity: 'error',
  scope: 'local',
  what: 'An interface returns records of customers to callers from outside and decides by login, role or scope only, not by record.',
  why: 'The most exploited API flaw is changing an identifier in a valid request.',
  how: "Check for each object that it belongs to the caller, or take the object's identifier from the token.",
  falsePositives:
    'Where the system checks objects by itself, state `enforces-object-authz: yes` on it or `object-id: from-token` on the flow.',
  maps: [
    'CWE-639',
    'CWE-863',
    'A01:2021',
    'A01:2025',
    'API1',
    'M3',
    'GDPR:32',
    'NIS2:i',
    'PCI:7.2.1',
    'STRIDE:I',
    'STRIDE:E',
    'ASVS:8.2.2',
  ],
  when: 'flow f where dst.kind in apiKinds and (some i in initiators(f): customerEnd(i)) and f.authz in {none, authenticated-only, role, scope} and some d in carries(f): d.subject = customer',
  unless: ['dst.enforces-object-authz = yes', 'f.object-id = from-token'],
  message:
    "'{f}' returns {carries(f)} for each customer, but the decision is only `{f.authz}`; a changed identifier in a valid request gives somebody else's record. Decide for each object.",
  pointAt: 'authz',
  subsumes: ['CXRA-IAM-002'],
  bad: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel App : mobile-app in Internet
system ShopApi : backend in Edge
architecture Example { idp: external }
flow f App -> ShopApi { authn: oidc  authz: role  carries: Orders }
`,
  good: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel App : mobile-app in Internet
system ShopApi : backend in Edge
architecture Example { idp: external }
flow f App -> ShopApi { authn: oidc  authz: object  carries: Orders }
`,
  fixes: ({ variable, today }) => claim(variable('f'), 'authz', 'object', today),
});
