import { defineRule } from '../../rule.js';
import { onlyWord } from '../../bag.js';
import { lacking, stateControls } from '../../remedies/state-controls.js';

export default defineRule({
  id: 'CXRA-ENC-013',
  slug: 'cert-validation-off',
  title: 'Peer certificate is not verified',
  severity: 'error',
  scope: 'local',
  what: 'A connection is encrypted, and the caller does not check to whom.',
  why: 'Encrypting to an unknown party is not protection.',
  how: 'Check certificates against a known authority; where one has to be self-signed, pin it.',
  falsePositives: 'Certificates of a mesh and pinned ones are left out, as are self-signed ones inside one segment.',
  maps: [
    'CWE-295',
    'CWE-297',
    'A02:2021',
    'A07:2025',
    'API8',
    'M5',
    'MASVS:NETWORK-1',
    'NIS2:h',
    'PCI:4.2.1',
    'STRIDE:S',
    'STRIDE:I',
    'ASVS:12.3.2',
  ],
  when: 'flow f where f.cert-validation in {off, none} and (f.cert-validation is set or f.external = yes and (src is system or src is store)) and enc(f) = yes; flow f where f.cert is set and f.cert in {self-signed, none} and enc(f) = yes and cross(f)',
  unless: ['f.cert-validation = pinned', 'f.cert = mesh-ca'],
  message: [
    "'{src}' does not check who answers as '{dst}'; to encrypt for an unknown party is no protection. Check the certificate.",
    "'{src}' accepts a self-signed certificate of '{dst}' across segments; anybody can make one. Use one of an authority that both know.",
  ],
  bad: `
data OrderForm { class: internal  origin: customer }
segment AppZone { trust: internal  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system Crm : crm in AppZone
system Supplier : partner-system in PartnerZone { party: partner }
flow f Crm -> Supplier { protocol: https  cert-validation: off  carries: OrderForm }
`,
  good: `
data OrderForm { class: internal  origin: customer }
segment AppZone { trust: internal  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system Crm : crm in AppZone
system Supplier : partner-system in PartnerZone { party: partner }
flow f Crm -> Supplier { protocol: https  cert-validation: on  carries: OrderForm }
`,
  fixes: ({ variable, facts, today }) => {
    const flow = variable('f');
    const authority = onlyWord(facts.attribute(flow, 'external')) === 'yes' ? 'public-ca' : 'private-ca';
    return stateControls(
      flow,
      lacking(facts, flow, [
        ['cert-validation', ['off', 'none'], 'on'],
        ['cert', ['self-signed', 'none'], authority],
      ]),
      today,
    );
  },
});
