import certValidationOff from '../../../../language/analysis/rules/encryption/cert-validation-off.js';
import clearVoice from '../../../../language/analysis/rules/encryption/clear-voice.js';
import diskOnlyForCard from '../../../../language/analysis/rules/encryption/disk-only-for-card.js';
import keyNextToData from '../../../../language/analysis/rules/encryption/key-next-to-data.js';
import noEncryptionAtRest from '../../../../language/analysis/rules/encryption/no-encryption-at-rest.js';
import obsoleteTls from '../../../../language/analysis/rules/encryption/obsolete-tls.js';
import spoofableSender from '../../../../language/analysis/rules/encryption/spoofable-sender.js';
import weakAlgorithm from '../../../../language/analysis/rules/encryption/weak-algorithm.js';
import weakPasswordHash from '../../../../language/analysis/rules/encryption/weak-password-hash.js';

export const encryptionAlternatives = {
  'CXRA-ENC-002': [
    ['f.tls', obsoleteTls.bad.replace('tls: 1.0', 'tls: ssl3')],
    ['Gateway.min-tls', obsoleteTls.good.replace('api-gateway in Edge', 'api-gateway in Edge { min-tls: 1.1 }')],
  ],
  'CXRA-ENC-005': [
    ['CrmDb.encryption-at-rest', noEncryptionAtRest.bad.replace('personal, contact', 'personal, health')],
    [
      'CrmDb.encryption-at-rest',
      noEncryptionAtRest.bad
        .replace('sql in', 'cache in')
        .replace('encryption-at-rest: none', 'encryption-at-rest: none  ttl: 10m'),
    ],
  ],
  'CXRA-ENC-006': [
    [
      'PayDb.field-protection',
      diskOnlyForCard.bad
        .replace('tags: cardholder, payment', 'tags: personal  special-category: health')
        .replace('volume', 'transparent'),
    ],
  ],
  'CXRA-ENC-007': [
    [
      'CrmDb.key-management',
      keyNextToData.bad
        .replace('class: confidential', 'class: restricted')
        .replace('key-location: same-store', 'key-management: provider-default  party: third-party'),
    ],
    [
      'CrmDb.key-location',
      keyNextToData.bad.replace('key-location: same-store', 'key-location: planned(kms, 2027-01-31)'),
    ],
  ],
  'CXRA-ENC-011': [
    [
      'Users.hash',
      weakPasswordHash.bad
        .replace('tags: credential', 'tags: personal, pseudonymised')
        .replace('hash: sha1', 'hash: unsalted'),
    ],
  ],
  'CXRA-ENC-012': [
    ['PayDb.signature-algorithm', weakAlgorithm.bad.replace('cipher: triple-des', 'signature-algorithm: sha1')],
    [
      'PayDb.cipher',
      weakAlgorithm.bad.replace(
        'cipher: triple-des',
        'cipher: ecb-mode  signature-algorithm: rsa-1024  status: retired',
      ),
    ],
  ],
  'CXRA-ENC-013': [['f.cert', certValidationOff.bad.replace('cert-validation: off', 'cert: self-signed')]],
  'CXRA-ENC-014': [
    [
      'v.protocol',
      clearVoice.bad
        .replace('protocol: rtp', 'protocol: h323')
        .replace('flow v Phone', 'flow v Bridge')
        .replace('flow v', 'channel Bridge : video\nflow v'),
    ],
    ['v.protocol', clearVoice.bad.replace('protocol: rtp', 'protocol: voice')],
  ],
  'CXRA-ENC-015': [
    [
      'Post.sender-id',
      spoofableSender.bad.replace('email', 'sms').replace('sender-authentication: none', 'sender-id: unregistered'),
    ],
  ],
} as const;
