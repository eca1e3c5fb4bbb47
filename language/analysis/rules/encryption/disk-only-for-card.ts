import { defineRule } from '../../rule.js';
import { wordsIn } from '../../bag.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-ENC-006',
  slug: 'disk-only-for-card',
  title: 'Only disk-level encryption for cardholder or special-category data',
  severity: 'warning',
  scope: 'local',
  what: 'Card data, credentials or data of a special category lie in a store that is encrypted as a whole and opens for every query.',
  why: 'A running database decrypts for every query, including the injected one.',
  how: 'Encrypt the fields, or replace them by tokens, with a key that the database does not have.',
  falsePositives:
    'Backups whose key is kept in a key management system, and passwords behind a slow hash, are left out.',
  maps: ['CWE-312', 'A04:2025', 'A02:2021', 'GDPR:32', 'NIS2:h', 'PCI:3.5.1.2', 'PCI:3.5.1', 'STRIDE:I', 'ASVS:14.2.4'],
  when: 'store s, data d in s.holds where (d.tags meets {cardholder, biometric, credential} or special(d)) and s.encryption-at-rest in {volume, transparent} and s.field-protection = none',
  unless: [
    's.kind = backup and s.key-location in {kms, hsm}',
    'd.tags has credential and s.hash in {argon2id, scrypt, bcrypt, pbkdf2}',
  ],
  message:
    "'{s}' protects '{d}' only while the disk is unplugged; a running database opens it for every query, the injected one too. Protect the field.",
  pointAt: 'field-protection',
  bad: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment AppZone { trust: internal  default: deny }
segment CardZone { trust: restricted  role: cde  default: deny }
system OrderApi : backend in AppZone
store PayDb : sql in CardZone { holds: CardNumber  encryption-at-rest: volume  field-protection: none }
flow OrderApi -> PayDb { carries: CardNumber }
`,
  good: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment AppZone { trust: internal  default: deny }
segment CardZone { trust: restricted  role: cde  default: deny }
system OrderApi : backend in AppZone
store PayDb : sql in CardZone { holds: CardNumber  encryption-at-rest: volume  field-protection: tokenised }
flow OrderApi -> PayDb { carries: CardNumber }
`,
  fixes: ({ variable, facts, today }) => {
    const isCard = wordsIn(facts.attribute(variable('d'), 'tags')).includes('cardholder');
    return claim(variable('s'), 'field-protection', isCard ? 'tokenised' : 'field-encryption', today);
  },
});
