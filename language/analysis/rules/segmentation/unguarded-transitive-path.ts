import { defineRule } from '../../rule.js';
import { decideOnPath } from '../../remedies/decide-on-path.js';

export default defineRule({
  id: 'CXRA-SEG-008',
  slug: 'unguarded-transitive-path',
  title: 'Restricted data reachable from untrusted without any decision point',
  severity: 'error',
  scope: 'graph',
  what: 'A way of several flows leads from outside to restricted data, and on it nobody decides: no enforcement point, and no authorisation beyond a login.',
  why: 'Each hop looks fine; only the whole path shows that nobody decides.',
  how: 'Decide on one flow of the way, best on the first that enters a more trusted segment.',
  falsePositives:
    'The way is shown step by step. Where a system on it decides for each object, state the decision on the flow that leads to it. A store that is only appended to is reported as information.',
  maps: [
    'CWE-862',
    'CWE-923',
    'A01:2021',
    'A01:2025',
    'API1',
    'API5',
    'NIS2IR:6.8.2.b',
    'PCI:1.4.2',
    'PCI:7.3.1',
    'ZT:3',
    'STRIDE:E',
  ],
  when: 'store s where cls(s) = restricted and unguarded(s)',
  unless: [],
  message:
    "'{s}' with restricted data can be reached from outside without any decision on the way; a login is enough for everything. Decide on one flow of it, best early.",
  grades: [{ when: 'some f in into(s): f.op = append', severity: 'info' }],
  bad: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
segment CardZone { trust: restricted  role: cde  default: deny }
channel Web : web in Internet
system Shop : commerce in Edge
system OrderApi : backend in AppZone
store PayDb : sql in CardZone { holds: CardNumber }
architecture Example { frameworks: pci-dss  idp: external }
flow a Web -> Shop { authn: session-cookie  authz: authenticated-only  carries: CardNumber }
flow b Shop -> OrderApi { authn: mtls  authz: authenticated-only  carries: CardNumber }
flow c OrderApi -> PayDb { authn: mtls  authz: authenticated-only  carries: CardNumber }
`,
  good: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
segment CardZone { trust: restricted  role: cde  default: deny }
channel Web : web in Internet
system Shop : commerce in Edge
system OrderApi : backend in AppZone
store PayDb : sql in CardZone { holds: CardNumber }
architecture Example { frameworks: pci-dss  idp: external }
flow a Web -> Shop { authn: session-cookie  authz: authenticated-only  carries: CardNumber }
flow b Shop -> OrderApi { authn: mtls  authz: object  carries: CardNumber }
flow c OrderApi -> PayDb { authn: mtls  authz: authenticated-only  carries: CardNumber }
`,
  fixes: ({ variable, facts, today }) => decideOnPath(variable('s'), facts, today),
});
