import { defineRule } from '../../rule.js';
import { repair, setAttribute } from '../../remedies/building-blocks.js';
import { takeWords } from '../../remedies/lists.js';

export default defineRule({
  id: 'CXRA-BRE-005',
  slug: 'secret-in-url',
  title: 'Sensitive data is placed in a URL or link',
  severity: 'error',
  scope: 'local',
  what: 'Secrets or confidential data travel in the address of a request, or a link that is sent out holds a token or personal data.',
  why: 'A URL is copied by more components than any other part of a request.',
  how: 'Put it into the body of the request; let a link lead to a login.',
  falsePositives:
    'A one-time code that lives at most 15 minutes may stand in an address; give its `lifetime`. For links of a touchpoint, `link-contains: none` says that nothing of the kind is in them.',
  maps: ['CWE-598', 'CWE-201', 'A04:2021', 'A06:2025', 'API2', 'M5', 'GDPR:32', 'PCI:8.3.2', 'ASVS:14.2.1', 'STRIDE:I'],
  when: 'flow f, data d in f.carries where (f.data-in is set or channelKind(f.src) in {email, sms, push, messaging}) and f.data-in = url and cls(d) >= confidential and not (d in reduced(f)); touchpoint t where (channelKind(t) in {email, sms, push, messaging} or t.link-contains is set) and t.link-contains meets {token, personal}',
  unless: ['d.tags has one-time-token and d.lifetime <= 15m'],
  message: [
    "'{d}' ({cls(d)}) travels in the address of '{f}'; addresses end up in histories, logs and analytics. Send it in the body.",
    "Links of '{t}' hold {t.link-contains}; whoever sees the address has it, and addresses end up in histories, logs and analytics. Lead to a login instead.",
  ],
  bad: `
data ResetSecret { class: restricted  tags: credential, secret  lifetime: short }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Mail : email in Internet
system Shop : commerce in Edge
flow reset Mail -> Shop { protocol: https  data-in: url  carries: ResetSecret }
`,
  good: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Mail : email in Internet
system Shop : commerce in Edge
data OneTimeCode { class: restricted  tags: credential, one-time-token  lifetime: 10m }
flow reset Mail -> Shop { protocol: https  data-in: url  carries: OneTimeCode }
`,
  fixes: ({ finding, facts }) => {
    const element = facts.element(finding.element);
    return element.type === 'flow'
      ? [
          repair('send it in the body (`data-in: body`)', [setAttribute(element, 'data-in', 'body')], {
            preferred: true,
            bulk: true,
          }),
        ]
      : [
          repair('take it out of the links', [takeWords(facts, element, 'link-contains', ['token', 'personal'])], {
            preferred: true,
            bulk: true,
          }),
        ];
  },
});
