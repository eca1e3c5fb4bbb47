import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-BRE-006',
  slug: 'sensitive-in-messaging',
  title: 'Sensitive data is sent through a messaging or social channel',
  severity: 'error',
  scope: 'local',
  what: 'Restricted data, secrets or card data go through mail, short messages, push or social platforms without protection of their own.',
  why: 'The operator controls neither the lock screen, the mailbox nor the platform that relays the message.',
  how: 'Send a link to a login instead of the data, or encrypt the message itself.',
  falsePositives:
    'One-time codes are left out; whether the channel is good enough for them is judged by the rules on identity. Encrypted messages are stated as `message-protection: s-mime`, `pgp` or `e2e`.',
  maps: [
    'CWE-319',
    'CWE-359',
    'A04:2025',
    'A02:2021',
    'M6',
    'GDPR:32',
    'GDPR:9',
    'NIS2:h',
    'NIS2:j',
    'PCI:4.2.2',
    'STRIDE:I',
  ],
  when: 'flow f, data d in carries(f) where (channelKind(src) in {email, sms, push, social, messaging, voicemail} or channelKind(dst) in {email, sms, push, social, messaging, voicemail}) and (d.tags meets {cardholder, sad, credential, secret} or special(d) or cls(d) = restricted) and f.message-protection = none and not (d in reduced(f))',
  unless: ['d.tags has one-time-token'],
  message:
    "'{f}' puts '{d}' ({cls(d)}) into a message that nothing protects; neither lock screen nor mailbox nor the platform in between is in your hands. Send a link to a login.",
  pointAt: 'message-protection',
  subsumes: ['CXRA-ENC-001'],
  bad: `
data PassportScan { class: restricted  tags: personal, identity, national-id  subject: customer  format: image  basis: contract }
segment Internet { trust: untrusted }
segment AppZone { trust: internal  default: deny }
channel Mail : email in Internet
system Crm : crm in AppZone
flow confirm Crm -> Mail { carries: PassportScan  message-protection: none }
`,
  good: `
data PassportScan { class: restricted  tags: personal, identity, national-id  subject: customer  format: image  basis: contract }
segment Internet { trust: untrusted }
segment AppZone { trust: internal  default: deny }
channel Mail : email in Internet
system Crm : crm in AppZone
flow confirm Crm -> Mail { carries: PassportScan  message-protection: portal-link }
`,
  fixes: ({ variable, today }) => claim(variable('f'), 'message-protection', 'portal-link', today),
});
