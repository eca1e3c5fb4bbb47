import certValidationOff from '../../../../language/analysis/rules/encryption/cert-validation-off.js';
import cleartextTransit from '../../../../language/analysis/rules/encryption/cleartext-transit.js';
import diskOnlyForCard from '../../../../language/analysis/rules/encryption/disk-only-for-card.js';
import keyNextToData from '../../../../language/analysis/rules/encryption/key-next-to-data.js';
import noEncryptionAtRest from '../../../../language/analysis/rules/encryption/no-encryption-at-rest.js';
import noMutualAuth from '../../../../language/analysis/rules/encryption/no-mutual-auth-east-west.js';
import obsoleteTls from '../../../../language/analysis/rules/encryption/obsolete-tls.js';
import spoofableSender from '../../../../language/analysis/rules/encryption/spoofable-sender.js';
import tlsStopsAtEdge from '../../../../language/analysis/rules/encryption/tls-stops-at-edge.js';
import weakPasswordHash from '../../../../language/analysis/rules/encryption/weak-password-hash.js';

const clear = (more: string): string => cleartextTransit.bad.replace('protocol: http', `protocol: http  ${more}`);

export const encryption = {
  'CXRA-ENC-001': [
    // An attribute says that nothing is encrypted, whatever the protocol would do by itself.
    cleartextTransit.bad.replace('protocol: http', 'protocol: in-process  tls: none'),
    clear('locality: host'),
    clear('message-protection: pgp'),
    cleartextTransit.bad
      .replace('class: confidential  tags: personal, contact', 'class: public')
      .replace('carries: Profile', 'carries: Profile  op: read  authn: basic'),
  ],
  'CXRA-ENC-004': [
    tlsStopsAtEdge.bad.replace('protocol: http  carries', 'protocol: http  locality: host  carries'),
    tlsStopsAtEdge.bad.replace('protocol: http  carries', 'protocol: in-process  tls: none  carries'),
    tlsStopsAtEdge.bad.replace('protocol: http  carries', 'protocol: http  message-protection: pgp  carries'),
  ],
  'CXRA-ENC-002': [
    obsoleteTls.bad.replace('tls: 1.0', 'tls: 1.0  tunnel: ipsec'),
    obsoleteTls.bad
      .replace('tls: 1.0', 'tunnel: ipsec')
      .replace('api-gateway in Edge', 'api-gateway in Edge { min-tls: 1.0 }'),
  ],
  'CXRA-ENC-003': [
    noMutualAuth.bad.replace('authn: client-credentials', 'authn: client-credentials  sender-constrained: yes'),
    noMutualAuth.bad.replace('protocol: https', 'protocol: ipc'),
    noMutualAuth.bad.replace('protocol: https', 'protocol: https  tunnel: wireguard'),
  ],
  'CXRA-ENC-005': [
    noEncryptionAtRest.bad.replace(
      'encryption-at-rest: none',
      'encryption-at-rest: none  field-protection: field-encryption',
    ),
  ],
  'CXRA-ENC-006': [
    diskOnlyForCard.bad
      .replace('PayDb : sql', 'PayDb : backup')
      .replace('field-protection: none', 'field-protection: none  key-location: kms'),
    diskOnlyForCard.bad
      .replace('tags: cardholder, payment', 'tags: credential')
      .replace('field-protection: none', 'field-protection: none  hash: argon2id'),
  ],
  'CXRA-ENC-007': [
    keyNextToData.bad
      .replace('class: confidential', 'class: restricted')
      .replace(
        'key-location: same-store',
        'key-location: envelope  key-management: provider-default  party: third-party',
      ),
  ],
  'CXRA-ENC-011': [weakPasswordHash.bad.replace('tags: credential', 'tags: credential, token')],
  'CXRA-ENC-013': [
    certValidationOff.bad.replace('cert-validation: off', 'cert: self-signed  cert-validation: pinned'),
    certValidationOff.bad.replace('cert-validation: off', 'cert-validation: off  cert: mesh-ca'),
  ],
  'CXRA-ENC-015': [
    spoofableSender.bad.replace('sender-authentication: none', 'sender-authentication: none  direction: inbound'),
  ],
};
