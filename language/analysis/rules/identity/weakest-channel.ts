import { defineRule } from '../../rule.js';
import { strengthenChannel } from '../../remedies/assurance.js';

export default defineRule({
  id: 'CXRA-IAM-012',
  slug: 'weakest-channel',
  title: 'The same customer operation is weaker on one channel than on another',
  severity: 'warning',
  scope: 'model',
  what: 'The same sensitive operation asks the same people for less on one channel than on another.',
  why: 'Omnichannel means one account with many doors; its strength is that of the weakest one.',
  how: 'Ask for the same assurance level on every channel, or let the weaker one do less.',
  falsePositives:
    'Touchpoints for different users (`users`) are not compared, nor are those where less can be done (`limits`) or less is at stake.',
  maps: [
    'CWE-288',
    'CWE-420',
    'CWE-305',
    'A07:2021',
    'A07:2025',
    'API2',
    'NIS2:j',
    'STRIDE:S',
    'ASVS:6.3.4',
    'ASVS:6.1.3',
  ],
  when: 'touchpoint t, touchpoint u where t.op meets sensitiveOps and u.op meets sensitiveOps and t.on != u.on and t.op & u.op meets sensitiveOps and t.users meets u.users and (aal(t) < aal(u) or t.aal = none and aal(u) >= aal1)',
  unless: ['t.limits in {reduced, read-masked}', 'cls(t) < cls(u)'],
  message:
    "'{t}' on '{t.on}' does {t.op & u.op & sensitiveOps} with less proof than '{u}' on '{u.on}' ({aal(u)}); attackers take the weaker way. Ask for the same there, or let it do less.",
  pointAt: 'aal',
  bad: `
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
channel Phone : phone in Internet
system Shop : commerce in Edge
touchpoint AddressOnWeb on Web { op: change-contact  aal: aal2  front: Shop }
touchpoint AddressByPhone on Phone { op: change-contact  aal: aal1  performed-by: Clerk }
`,
  good: `
actor Clerk : staff
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
channel Phone : phone in Internet
system Shop : commerce in Edge
touchpoint AddressOnWeb on Web { op: change-contact  aal: aal2  front: Shop }
touchpoint AddressByPhone on Phone { op: change-contact  aal: aal2  performed-by: Clerk }
`,
  fixes: strengthenChannel,
});
