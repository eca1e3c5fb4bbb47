import cleartextTransit from '../../../../language/analysis/rules/encryption/cleartext-transit.js';
import tlsStopsAtEdge from '../../../../language/analysis/rules/encryption/tls-stops-at-edge.js';

const clear = (more: string): string => cleartextTransit.bad.replace('protocol: http', `protocol: http  ${more}`);

export const encryption = {
  'CXRA-ENC-001': [
    // An attribute says that nothing is encrypted, whatever the protocol would do by itself.
    cleartextTransit.bad.replace('protocol: http', 'protocol: in-process  tls: none'),
    clear('locality: host'),
    clear('message-protection: pgp'),
    cleartextTransit.bad.replace('class: confidential  tags: personal, contact', 'class: public').replace('carries: Profile', 'carries: Profile  op: read  authn: basic'),
  ],
  'CXRA-ENC-004': [
    tlsStopsAtEdge.bad.replace('protocol: http  carries', 'protocol: http  locality: host  carries'),
    tlsStopsAtEdge.bad.replace('protocol: http  carries', 'protocol: in-process  tls: none  carries'),
  ],
};
