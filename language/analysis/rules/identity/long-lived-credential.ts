import { defineRule } from '../../rule.js';
import { renewCredential } from '../../remedies/renew-credential.js';

export default defineRule({
  id: 'CXRA-IAM-016',
  slug: 'long-lived-credential',
  title: 'Credential never expires, cannot be revoked or is hard-coded',
  severity: 'error',
  scope: 'local',
  what: 'A key, password or token is built into code, cannot be revoked, lives long, or is changed less than once a year.',
  why: 'A leaked value stays useful for as long as it stays valid.',
  how: 'Use short-lived credentials from a vault, or change them at least once a year.',
  falsePositives:
    'Identifiers that are meant for the public are stated as `publishable: yes`, keys that never leave their hardware as `hardware-bound: yes`. A credential of short life needs no rotation.',
  maps: [
    'CWE-798',
    'CWE-324',
    'CWE-613',
    'A07:2021',
    'A07:2025',
    'M1',
    'NIS2:i',
    'PCI:8.6.2',
    'PCI:8.6.3',
    'PCI:3.7.4',
    'STRIDE:S',
    'ASVS:13.3.4',
  ],
  when: 'data d where d.lifetime in {hardcoded, long, irrevocable, none} and d.tags meets {credential, secret}; data d where (d.rotation = none or d.rotation > cfg.rotationMax) and d.lifetime != short and d.tags meets {credential, secret}',
  unless: ['d.publishable = yes', 'd.hardware-bound = yes'],
  message: [
    "Credential '{d}' is built in, cannot be revoked or lives long; once leaked it stays useful. Use a short-lived one from a vault.",
    "Credential '{d}' is not changed often enough (at least every {cfg.rotationMax} is expected); once leaked it stays useful. Rotate it.",
  ],
  bad: `
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Crm : crm in AppZone
data ApiKey { class: restricted  tags: credential  lifetime: hardcoded }
flow OrderApi -> Crm { carries: ApiKey }
`,
  good: `
segment AppZone { trust: internal  default: deny }
segment IdentityZone { trust: restricted  role: identity  default: deny }
system OrderApi : backend in AppZone
system Crm : crm in AppZone
system Vault : vault in IdentityZone
data ApiKey { class: restricted  tags: credential  lifetime: short  stored-in: Vault }
flow OrderApi -> Crm { carries: ApiKey }
`,
  fixes: renewCredential,
});
