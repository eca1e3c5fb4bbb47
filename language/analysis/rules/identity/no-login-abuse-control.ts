import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-IAM-018',
  slug: 'no-login-abuse-control',
  title: 'Login or recovery entry has no brute-force and stuffing control',
  severity: 'warning',
  scope: 'local',
  what: 'A login, a recovery or a check of a code or card can be tried from outside as often as somebody likes.',
  why: 'Reused passwords are tried in bulk against every customer login there is.',
  how: 'Slow down and stop by risk: adaptive throttling, and a check against known breached passwords.',
  falsePositives: 'A control of the system behind the touchpoint counts, once it is stated there.',
  maps: [
    'CWE-307',
    'CWE-799',
    'A07:2021',
    'A07:2025',
    'API2',
    'API4',
    'M3',
    'PCI:8.3.4',
    'NIS2:i',
    'STRIDE:S',
    'ASVS:6.3.1',
    'ASVS:2.4.1',
  ],
  when: 'touchpoint t where t.op meets {login, recovery, otp-verify, gift-card-check, loyalty-balance} and exposed(t) and t.abuse-control = none',
  unless: [
    't.front.abuse-control meets {adaptive, breached-password}',
    'some f in out(t): f.dst.abuse-control meets {adaptive, breached-password}',
  ],
  message:
    "'{t}' ({t.op}) can be tried without limit; stolen passwords and guessed codes are tried in bulk. Limit it by risk.",
  pointAt: 'abuse-control',
  bad: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Shop : commerce in Edge
touchpoint Login on Web { op: login  abuse-control: none  front: Shop }
`,
  good: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Shop : commerce in Edge
touchpoint Login on Web { op: login  abuse-control: adaptive  front: Shop }
`,
  fixes: ({ variable, today }) => claim(variable('t'), 'abuse-control', 'adaptive', today),
});
