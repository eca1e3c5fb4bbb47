import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';
import { inPlace } from '../../remedies/state-controls.js';
import { tagsOfData } from '../../terms/data.js';

export default defineRule({
  id: 'CXRA-ENC-011',
  slug: 'weak-password-hash',
  title: 'Passwords or identifiers protected by a fast or reversible transform',
  severity: 'error',
  scope: 'local',
  what: 'Passwords lie in clear, encrypted, or behind a hash that is made to be fast; or pseudonyms are hashed without a salt.',
  why: 'Fast hashes of low-entropy values are readable values.',
  how: 'Use argon2id, or scrypt, bcrypt or PBKDF2 with a high cost, with a salt for each value.',
  falsePositives:
    'Stores of secrets that have to be read again (kind secret) are left out, as are random tokens of 112 bits or more, tagged `token`.',
  maps: [
    'CWE-916',
    'CWE-759',
    'CWE-257',
    'A02:2021',
    'A04:2025',
    'M10',
    'PCI:8.3.2',
    'PCI:3.5.1.1',
    'STRIDE:I',
    'ASVS:11.4.2',
  ],
  when: 'store s, data d in s.holds where s.kind != secret and d.tags has credential and s.hash in {none, reversible, unsalted, md5, sha1, sha256}; store s, data d in s.holds where d.tags has pseudonymised and s.hash = unsalted',
  unless: ['d.tags has token'],
  message: [
    "'{s}' protects '{d}' with a transform that is fast or can be undone; once copied, most of it is read within hours. Use argon2id.",
    "'{s}' keeps '{d}' as hashes without a salt; whoever knows the original values finds them by trying. Use a salted, slow hash.",
  ],
  pointAt: 'hash',
  bad: `
data Password { class: restricted  tags: credential }
segment AppZone { trust: internal  default: deny }
segment IdentityZone { trust: restricted  role: identity  default: deny }
system OrderApi : backend in AppZone
store Users : sql in IdentityZone { holds: Password  hash: sha1 }
flow OrderApi -> Users { carries: Password }
`,
  good: `
data Password { class: restricted  tags: credential }
segment AppZone { trust: internal  default: deny }
segment IdentityZone { trust: restricted  role: identity  default: deny }
system OrderApi : backend in AppZone
store Users : sql in IdentityZone { holds: Password  hash: argon2id }
flow OrderApi -> Users { carries: Password }
`,
  fixes: ({ variable, facts, today }) => {
    const store = variable('s');
    const isCredential = tagsOfData(facts, variable('d')).includes('credential');
    return isCredential ? claim(store, 'hash', 'argon2id', today) : inPlace(store, 'hash', 'argon2id');
  },
});
