import { defineRule } from '../../rule.js';
import { elementsIn } from '../../bag.js';
import { claim } from '../../remedies/building-blocks.js';
import { tagsOfData } from '../../terms/data.js';

export default defineRule({
  id: 'CXRA-ENC-005',
  slug: 'no-encryption-at-rest',
  title: 'Sensitive store is unencrypted',
  severity: 'error',
  scope: 'local',
  what: 'A store of confidential or personal data is not encrypted.',
  why: 'Encryption also decides whether a loss must be told to every customer.',
  how: 'Encrypt the volume at least, and card data, health data and the like by field.',
  falsePositives:
    'Where the fields themselves are encrypted or replaced by tokens, state it as `field-protection`. A cache that keeps nothing for an hour is reported as information only.',
  maps: [
    'CWE-312',
    'CWE-922',
    'A02:2021',
    'A04:2025',
    'A06:2025',
    'M9',
    'GDPR:32(1)(a)',
    'GDPR:34(3)(a)',
    'NIS2:h',
    'PCI:3.5.1',
    'STRIDE:I',
    'ASVS:14.2.4',
  ],
  when: 'store s where s.encryption-at-rest = none and s.kind != paper and (cls(s) >= confidential or tags(s) has personal)',
  unless: ['s.field-protection in {field-encryption, tokenised}'],
  message:
    "'{s}' holds {s.holds} ({cls(s)}) unencrypted; whoever gets at the disk, a copy or a backup reads it. Encrypt it.",
  pointAt: 'encryption-at-rest',
  grades: [{ when: 's.kind = cache and s.ttl < 1h', severity: 'info' }],
  subsumes: ['CXRA-MOD-005'],
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store CrmDb : sql in DataZone { holds: Profile  encryption-at-rest: none }
flow OrderApi -> CrmDb { carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store CrmDb : sql in DataZone { holds: Profile  encryption-at-rest: volume }
flow OrderApi -> CrmDb { carries: Profile }
`,
  fixes: ({ variable, facts, today }) => {
    const store = variable('s');
    const byField = elementsIn(facts.attribute(store, 'holds')).some((data) =>
      tagsOfData(facts, data).some((tag) => ['cardholder', 'special', 'health', 'biometric'].includes(tag)),
    );
    return claim(store, 'encryption-at-rest', byField ? 'field' : 'volume', today);
  },
});
