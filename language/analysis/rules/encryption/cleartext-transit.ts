import { defineRule } from '../../rule.js';
import { protect } from '../../remedies/protect.js';

export default defineRule({
  id: 'CXRA-ENC-001',
  slug: 'cleartext-transit',
  title: 'Sensitive data or credentials cross the network in clear',
  severity: 'error',
  scope: 'local',
  what: 'Data of class confidential and above, a credential, or anything that crosses segments or comes from an untrusted one travels over a protocol that does not encrypt it.',
  why: 'Location on an internal network is no protection against an attacker who is already inside.',
  how: 'Use the protected variant of the protocol, end the path inside one host, or encrypt the payload; a tunnel around the flow counts when it is stated.',
  falsePositives:
    'A network that encrypts every link is not visible in the model until `tunnel` says so. Say it on the flow, or suppress with the name of the link encryption.',
  maps: [
    'CWE-319',
    'CWE-523',
    'A02:2021',
    'A04:2025',
    'API8',
    'API10',
    'M5',
    'GDPR:32(1)(a)',
    'NIS2:h',
    'PCI:4.2.1',
    'PCI:2.2.7',
    'PCI:8.3.2',
    'ZT:2',
    'STRIDE:I',
    'STRIDE:T',
    'ASVS:12.2.1',
    'ASVS:12.3.1',
  ],
  when: 'flow f where enc(f) = no and (cls(f) >= confidential or f.authn meets {basic, api-key, shared-secret, client-secret, db-password, password, session-cookie, bearer} or cross(f) and cls(f) >= internal or trust(src) = untrusted)',
  unless: [
    'layer(f) = local',
    'f.locality = host',
    'f.message-protection in {s-mime, pgp, e2e, portal-link}',
    'cls(f) = public and f.op = read and trust(src) != untrusted',
  ],
  message:
    "'{f}' ({f.protocol}) carries {carries(f)} ({cls(f)}) unencrypted from '{src}' to '{dst}'; whoever listens on the way reads it. Use the protected variant of the protocol.",
  pointAt: 'protocol',
  grades: [{ when: 'cls(f) = public and f.op = read', severity: 'info' }],
  subsumes: ['CXRA-MOD-005'],
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system Shop : commerce in Edge
system Crm : crm in AppZone
flow f Shop -> Crm { protocol: http  carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system Shop : commerce in Edge
system Crm : crm in AppZone
flow f Shop -> Crm { protocol: https  carries: Profile }
`,
  fixes: ({ variable, facts }) => protect(variable('f'), facts),
});
