import { defineRule } from '../../rule.js';
import { repair, setAttribute } from '../../remedies/building-blocks.js';
import { lacking } from '../../remedies/state-controls.js';

export default defineRule({
  id: 'CXRA-ENC-012',
  slug: 'weak-algorithm',
  title: 'Broken or undersized cryptography',
  severity: 'error',
  scope: 'local',
  definite: true,
  what: 'Something is encrypted or signed by an algorithm that is broken, or with a key that is too short.',
  why: 'Named algorithms are decidable, so no excuse remains.',
  how: 'Encrypt with AES-256-GCM or ChaCha20-Poly1305; sign with Ed25519, ECDSA, or RSA of 3072 bits.',
  falsePositives: 'A retired archive that is only read is reported as a warning.',
  maps: [
    'CWE-327',
    'CWE-326',
    'A02:2021',
    'A04:2025',
    'M10',
    'MASVS:CRYPTO-1',
    'NIS2:h',
    'PCI:12.3.3',
    'PCI:3.5.1',
    'STRIDE:I',
    'ASVS:11.3.1',
    'ASVS:11.3.2',
  ],
  when: 'store or system e where e.cipher in {des, triple-des, rc2, rc4, blowfish, ecb-mode} and (e.cipher is set or e is store and cls(e) = restricted); store or system or flow e where e.signature-algorithm is set and e.signature-algorithm in {md5, sha1, rsa-1024}',
  unless: [],
  message: [
    "'{e}' is encrypted with {e.cipher}, which no longer protects anything. Use aes-256-gcm.",
    "'{e}' is signed with {e.signature-algorithm}, which can be forged. Use ed25519.",
  ],
  grades: [{ when: 'e.status = retired', severity: 'warning' }],
  bad: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment AppZone { trust: internal  default: deny }
segment CardZone { trust: restricted  role: cde  default: deny }
system OrderApi : backend in AppZone
store PayDb : sql in CardZone { holds: CardNumber  cipher: triple-des }
flow OrderApi -> PayDb { carries: CardNumber }
`,
  good: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment AppZone { trust: internal  default: deny }
segment CardZone { trust: restricted  role: cde  default: deny }
system OrderApi : backend in AppZone
store PayDb : sql in CardZone { holds: CardNumber  cipher: aes-256-gcm }
flow OrderApi -> PayDb { carries: CardNumber }
`,
  fixes: ({ finding, facts }) => {
    const element = facts.element(finding.element);
    const better = lacking(facts, element, [
      ['cipher', ['des', 'triple-des', 'rc2', 'rc4', 'blowfish', 'ecb-mode'], 'aes-256-gcm'],
      ['signature-algorithm', ['md5', 'sha1', 'rsa-1024'], 'ed25519'],
    ]);
    const edits = Object.entries(better).map(([attribute, value]) => setAttribute(element, attribute, value));
    return [repair(`use ${Object.values(better).join(' and ')}`, edits, { preferred: true, bulk: true })];
  },
});
