import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-ENC-007',
  slug: 'key-next-to-data',
  title: 'Keys are stored with the data or unmanaged',
  severity: 'error',
  scope: 'local',
  what: 'The key of an encrypted store lies beside the data or in code, or an outside operator holds the only key to restricted data.',
  why: 'Whoever copies the database copies the key.',
  how: 'Keep keys in a key management system or hardware module, apart from the data, and hold those for restricted data yourself.',
  falsePositives: 'A key that is itself encrypted by one kept elsewhere is stated as `key-location: envelope`.',
  maps: [
    'CWE-321',
    'CWE-522',
    'A02:2021',
    'A04:2025',
    'M10',
    'MASVS:CRYPTO-2',
    'GDPR:32',
    'NIS2:h',
    'PCI:3.6.1',
    'PCI:3.6.1.2',
    'PCI:3.7.3',
    'STRIDE:I',
    'ASVS:13.3.3',
    'ASVS:11.1.1',
  ],
  when: 'store s where s.key-location in {same-store, same-segment-file, app-config, source-code, none} and (s.key-location is set or cls(s) >= confidential) and s.encryption-at-rest in {volume, transparent, field}; store s where s.key-management in {provider-default, none} and s.encryption-at-rest in {volume, transparent, field} and cls(s) = restricted and s.party in {third-party, partner}',
  unless: ['s.key-location = envelope'],
  message: [
    "The key that opens '{s}' ({cls(s)}) lies beside the data or in code; whoever copies the one copies the other. Keep it in a key management system.",
    "'{s}' holds restricted data at an outside operator, who has the only key; nobody else decides who reads it. Manage the key yourself.",
  ],
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store CrmDb : sql in DataZone { holds: Profile  encryption-at-rest: field  key-location: same-store }
flow OrderApi -> CrmDb { carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store CrmDb : sql in DataZone { holds: Profile  encryption-at-rest: field  key-location: kms }
flow OrderApi -> CrmDb { carries: Profile }
`,
  fixes: ({ finding, variable, today }) => {
    const store = variable('s');
    return finding.attribute === 'key-management'
      ? claim(store, 'key-management', 'customer-managed', today)
      : claim(store, 'key-location', 'kms', today);
  },
});
