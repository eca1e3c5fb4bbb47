import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-IAM-005',
  slug: 'admin-not-phishing-resistant',
  title: 'Administrative or CDE access without phishing-resistant authentication',
  severity: 'warning',
  scope: 'local',
  what: 'Somebody who administers systems, or works in a segment for administration or card data, logs in with factors that a phishing proxy can pass on.',
  why: 'Relay kits defeat one-time codes and push prompts; origin-bound keys are not relayable.',
  how: 'Use passkeys or security keys: they answer the real address only.',
  falsePositives:
    'Where a passkey or security key is one of the factors, name it: the rule reports only where all factors can be relayed, or where the login is stated not to resist phishing. Emergency accounts are marked with `break-glass: yes`.',
  maps: [
    'CWE-308',
    'CWE-294',
    'A07:2025',
    'NIS2:j',
    'PCI:8.5.1',
    'PCI:8.4.1',
    'NIST63B:AAL2+',
    'STRIDE:S',
    'ASVS:6.3.3',
  ],
  when: 'actor a where (priv(a) or some f in out(a): Z(f.dst).role in {admin, cde}) and a.factors in {password, pin, kba, otp-sms, otp-voice, otp-email, otp-app, push, none}; actor a where (priv(a) or some f in out(a): Z(f.dst).role in {admin, cde}) and a.phishing-resistant is set and a.phishing-resistant = no and a.factors is unset',
  unless: ['a.break-glass = yes'],
  message: [
    "'{a}' may administer systems or reach card data with a login whose every factor a phishing proxy can pass on. Use passkeys or security keys.",
    "'{a}' may administer systems or reach card data with a login that is stated not to resist phishing. Use passkeys or security keys.",
  ],
  bad: `
data Article { class: public }
segment Edge { trust: edge  default: deny }
system Shop : commerce in Edge
actor Ops : admin { factors: password, otp-sms }
flow Ops -> Shop { carries: Article }
`,
  good: `
data Article { class: public }
segment Edge { trust: edge  default: deny }
system Shop : commerce in Edge
actor Ops : admin { factors: passkey  phishing-resistant: yes }
flow Ops -> Shop { carries: Article }
`,
  fixes: ({ variable, today }) => {
    const actor = variable('a');
    const derived =
      actor.attributes['phishing-resistant'] === undefined
        ? []
        : [{ kind: 'remove-attribute' as const, element: actor.id, attribute: 'phishing-resistant' }];
    return claim(actor, 'factors', 'passkey', today, derived);
  },
});
