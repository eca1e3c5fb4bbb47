import { defineRule } from '../../rule.js';
import { strengthenRecovery } from '../../remedies/assurance.js';

export default defineRule({
  id: 'CXRA-IAM-014',
  slug: 'recovery-weaker-than-login',
  title: 'Account recovery is weaker than login',
  severity: 'warning',
  scope: 'local',
  what: 'Who has lost the login gets back in with less proof than the login asks for.',
  why: 'Recovery is an alternative login and is attacked as such.',
  how: 'Ask for the same assurance level at recovery, or wait and notify on all channels before the new login works.',
  falsePositives:
    'A waiting time of 24 hours with notice (`recovery-hold`) makes up for the difference. Recovery on another channel than the login is for the rule on the weakest channel.',
  maps: ['CWE-640', 'A07:2021', 'A07:2025', 'API2', 'NIST63B:recovery', 'STRIDE:S', 'ASVS:6.4.3', 'ASVS:6.4.4'],
  when: 'actor a where a.recovery-aal < aal(a) or a.recovery-aal = none and aal(a) >= aal1; touchpoint t, touchpoint u where (t.aal < u.aal or t.aal = none and u.aal >= aal1) and t.op has recovery and u.op has login and t.on = u.on',
  unless: ['a.recovery-hold >= 24h', 't.recovery-hold >= 24h'],
  message: [
    "'{a}' logs in with {aal(a)} but gets back in with less; recovery is a second login and is attacked as such. Ask for the same, or wait 24 hours with notice.",
    "'{t}' lets back in with less proof than the login '{u}' on the same channel asks for ({u.aal}). Ask for the same, or wait 24 hours with notice.",
  ],
  bad: `
data Article { class: public }
segment Edge { trust: edge  default: deny }
system Shop : commerce in Edge
actor Customer : customer { aal: aal2  recovery-aal: aal1 }
flow Customer -> Shop { carries: Article }
`,
  good: `
data Article { class: public }
segment Edge { trust: edge  default: deny }
system Shop : commerce in Edge
actor Customer : customer { aal: aal2  recovery-aal: aal2 }
flow Customer -> Shop { carries: Article }
`,
  fixes: strengthenRecovery,
});
