import { defineRule } from '../../rule.js';
import { lacking, stateControls } from '../../remedies/state-controls.js';

export default defineRule({
  id: 'CXRA-INS-012',
  slug: 'silent-impersonation',
  title: 'Staff can act as the customer without consent and trace',
  severity: 'error',
  scope: 'local',
  what: 'Staff can act as a customer, and the customer has not agreed, is not told, or appears in the log as the one who acted.',
  why: "A support function that leaves the customer's name in the log is a perfect cover.",
  how: 'Ask the customer first, log both names, and tell the customer afterwards.',
  falsePositives: "Looking along at the customer's request (co-browsing with `customer-consent: yes`) is left out.",
  maps: [
    'CWE-863',
    'CWE-223',
    'A01:2025',
    'A09:2025',
    'GDPR:5(1)(a)',
    'GDPR:32',
    'NIS2:i',
    'PCI:10.2.1.2',
    'STRIDE:S',
    'STRIDE:R',
    'STRIDE:E',
  ],
  when: 'touchpoint t where t.customer-consent = no and t.op has impersonate; touchpoint t where t.audit-as != staff and t.audit-as != both and t.op has impersonate; touchpoint t where t.notification = no and t.op has impersonate',
  unless: ['t.on.kind = co-browse and t.customer-consent = yes'],
  message: [
    "Staff can act as a customer at '{t}' without being asked to; that is a perfect cover. Ask the customer first.",
    "What staff do as a customer at '{t}' is logged in the customer's name only; that is a perfect cover. Log both.",
    "Staff can act as a customer at '{t}', and the customer never hears of it; that is a perfect cover. Tell the customer.",
  ],
  bad: `
actor Clerk : staff
segment Edge { trust: edge  default: deny }
segment Office { trust: internal  default: deny }
channel ServiceDesk : remote-desktop in Office
system Shop : commerce in Edge
touchpoint ActAs on ServiceDesk { op: impersonate  audit-as: customer  performed-by: Clerk  front: Shop }
`,
  good: `
actor Clerk : staff
segment Edge { trust: edge  default: deny }
segment Office { trust: internal  default: deny }
channel ServiceDesk : remote-desktop in Office
system Shop : commerce in Edge
touchpoint ActAs on ServiceDesk { op: impersonate  audit-as: both  customer-consent: yes  notification: yes  performed-by: Clerk  front: Shop }
`,
  fixes: ({ variable, facts, today }) => {
    const touchpoint = variable('t');
    const open = lacking(facts, touchpoint, [
      ['customer-consent', ['no'], 'yes'],
      ['audit-as', ['customer', 'none'], 'both'],
      ['notification', ['no'], 'yes'],
    ]);
    return stateControls(touchpoint, open, today);
  },
});
