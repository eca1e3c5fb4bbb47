import { defineRule } from '../../rule.js';
import { alreadyInPlace, stateControls } from '../../remedies/state-controls.js';
import { endsOf } from '../../terms/flows.js';

export default defineRule({
  id: 'CXRA-IAM-009',
  slug: 'identity-not-propagated',
  title: 'End-user identity is lost before the object decision',
  severity: 'warning',
  scope: 'graph',
  what: 'A call starts with a person, and on the way a system goes on under its own name before anybody has decided on the record.',
  why: 'A service with the rights of everyone can be steered by anyone (confused deputy).',
  how: "Pass the person's identity on (token exchange), or decide on the record before the call goes on under another name.",
  falsePositives:
    'Where a system on the way decides for each record, state `enforces-object-authz: yes` on it or `authz: object` on the flow that leads to it. Events and batches stand for nobody and are left out.',
  maps: ['CWE-441', 'CWE-863', 'CWE-639', 'A01:2021', 'A01:2025', 'API1', 'NIS2:i', 'ZT:4', 'STRIDE:E', 'ASVS:8.3.3'],
  when: 'flow f, data d in carries(f), flow g in carriers(d) where userEnd(src) and d.subject = customer and (g.authz = technical-user or g.acts-as in {service, none}) and goesOn(f, g) and not (g.authz in {object, abac, pdp} and g.acts-as = user) and not decidedLater(g)',
  unless: [
    'g.src.enforces-object-authz = yes',
    'g.dst.enforces-object-authz = yes',
    'g.mode in {batch, event, file}',
    'some h in self(f) + into(g.src): h.authz in {object, abac, pdp}',
  ],
  message:
    "'{g}' goes on under a technical name although '{src}' stands behind it, and nobody has decided whose {carries(g)} may be touched. Pass the identity on, or decide before.",
  reportOn: 'g',
  bad: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Web : web in Internet
system Bff : backend in Edge
system OrderApi : backend in AppZone
flow a Web -> Bff { carries: Orders  acts-as: user }
flow b Bff -> OrderApi { carries: Orders  acts-as: service  authz: technical-user }
`,
  good: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Web : web in Internet
system Bff : backend in Edge
system OrderApi : backend in AppZone
flow a Web -> Bff { carries: Orders  acts-as: user }
flow b Bff -> OrderApi { carries: Orders  acts-as: user  authz: object }
`,
  fixes: ({ variable, facts, today }) => {
    const flow = variable('g');
    const { source, target } = endsOf(facts, flow);
    if (source?.type === 'system' && target?.type === 'store')
      return [alreadyInPlace(source, 'enforces-object-authz', 'yes')];
    return stateControls(flow, { 'acts-as': 'user', authz: 'object' }, today);
  },
});
