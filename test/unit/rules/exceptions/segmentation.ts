import adminPlaneExposed from '../../../../language/analysis/rules/segmentation/admin-plane-exposed.js';
import blastRadius from '../../../../language/analysis/rules/segmentation/blast-radius.js';
import cyclicTrust from '../../../../language/analysis/rules/segmentation/cyclic-trust.js';
import deviceWithBackoffice from '../../../../language/analysis/rules/segmentation/device-with-backoffice.js';
import flatNetwork from '../../../../language/analysis/rules/segmentation/flat-network.js';
import flowWithoutPolicy from '../../../../language/analysis/rules/segmentation/flow-without-policy.js';
import implicitLocationTrust from '../../../../language/analysis/rules/segmentation/implicit-location-trust.js';
import mixedClassification from '../../../../language/analysis/rules/segmentation/mixed-classification.js';
import noEnforcementPoint from '../../../../language/analysis/rules/segmentation/no-enforcement-point.js';
import openEgress from '../../../../language/analysis/rules/segmentation/open-egress.js';
import pciScopeCreep from '../../../../language/analysis/rules/segmentation/pci-scope-creep.js';
import policyConflict from '../../../../language/analysis/rules/segmentation/policy-conflict.js';
import policyTooWide from '../../../../language/analysis/rules/segmentation/policy-too-wide.js';
import policyUngoverned from '../../../../language/analysis/rules/segmentation/policy-ungoverned.js';
import thirdPartyBroad from '../../../../language/analysis/rules/segmentation/third-party-broad.js';
import tierSkip from '../../../../language/analysis/rules/segmentation/tier-skip.js';
import untrustedToRestrictedStore from '../../../../language/analysis/rules/segmentation/untrusted-to-restricted-store.js';
import unusedPolicy from '../../../../language/analysis/rules/segmentation/unused-policy.js';

const withoutPolicy = adminPlaneExposed.bad.replace(/policy p .*\n/, '');
const opening = openEgress.bad
  .replace('egress: any', '')
  .replace(
    'flow OrderApi',
    'segment Internet { trust: untrusted }\npolicy out allow Vaults -> Internet { protocol: https  port: 443 }\nflow OrderApi',
  );
const gap = `
segment Edge { trust: edge  default: deny }
segment DataZone { trust: restricted  default: deny }
`;
const oneWay = policyConflict.bad.replace(
  'policy b allow AppZone -> DataZone { protocol: postgres-tls  port: 5432 }',
  '',
);

export const segmentation = {
  'CXRA-SEG-002': [
    `segment Fetchers { trust: edge  role: fetcher  default: deny }\nsegment Internet { trust: untrusted }\npolicy p allow Fetchers -> Internet`,
    `segment Apps { trust: internal  default: deny }\nsystem Names : dns in Apps\npolicy p allow any -> Names { protocol: dns  port: 53 }`,
  ],
  'CXRA-SEG-003': [flowWithoutPolicy.bad.replace('protocol: postgres-tls', 'protocol: in-process')],
  'CXRA-SEG-004': [
    unusedPolicy.bad.replace('port: 22', 'port: 22  category: break-glass  expires: 2026-12-31'),
    unusedPolicy.bad.replace('port: 22', 'port: 22  category: monitoring'),
  ],
  'CXRA-SEG-005': [
    flatNetwork.bad.replace(
      'segment Lan { trust: internal  default: deny',
      'segment Lan { trust: internal  default: deny  per-workload-policy: yes',
    ),
  ],
  'CXRA-SEG-006': [
    mixedClassification.bad.replace(
      'segment AppZone { trust: internal  default: deny }',
      'segment AppZone { trust: internal  default: deny  per-workload-policy: yes }',
    ),
    `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment Internet { trust: untrusted }
segment AppZone { trust: internal  default: deny }
channel Web : web in Internet
system OrderApi : backend in AppZone
store PayDb : sql in AppZone { holds: CardNumber  owner-system: OrderApi }
flow Web -> OrderApi { protocol: https  carries: CardNumber }
`,
    mixedClassification.bad.replace('holds: CardNumber }', 'holds: CardNumber  accessed-by: Blog }'),
  ],
  'CXRA-SEG-007': [
    untrustedToRestrictedStore.bad
      .replace('CrmDb : sql', 'CrmDb : object')
      .replace('protocol: https', 'protocol: https  access: presigned  ttl: 5m'),
    untrustedToRestrictedStore.bad.replace('holds: Profile', 'holds: Profile  key-management: hold-your-own'),
  ],
  'CXRA-SEG-009': [
    blastRadius.bad
      .replace('system OrderApi : backend', 'system OrderApi : api-gateway')
      .replace('system ShopApi : backend', 'system ShopApi : api-gateway'),
    blastRadius.bad
      .replace('system OrderApi : backend', 'system OrderApi : backup-service')
      .replace('system ShopApi : backend', 'system ShopApi : backup-service'),
  ],
  'CXRA-SEG-010': [
    withoutPolicy.replace('system Shop : commerce in Edge', 'system Shop : bastion in Edge'),
    `
segment Internet { trust: untrusted }
segment Office { trust: internal  default: deny }
system Jump : bastion in Office
actor Ops : admin in Internet { aal: aal3 }
flow f Ops -> Jump { protocol: https  op: admin }
`,
  ],
  'CXRA-SEG-011': [
    cyclicTrust.bad.replace(
      'segment AppZone { trust: internal',
      'segment AppZone { out-of-scope: yes  trust: internal',
    ),
  ],
  'CXRA-SEG-012': [thirdPartyBroad.bad.replace('segment Edge { trust: edge', 'segment Edge { role: log  trust: edge')],
  'CXRA-SEG-013': [pciScopeCreep.bad.replace('carries: SalesFigures }', 'carries: SalesFigures  kind: log }')],
  'CXRA-SEG-014': [
    policyTooWide.bad.replace(
      'protocol: postgres-tls  port: 1-65535',
      'protocol: postgres-tls, srtp  port: 5432, 10000-20000',
    ),
    policyTooWide.bad.replace('port: 1-65535', 'port: 1-65535  selector: label'),
  ],
  'CXRA-SEG-015': [
    `${gap}system Shop : commerce in Edge\nsystem Api : backend in DataZone { public-endpoint: yes }\nflow f Shop -> Api { protocol: https }`,
    `${gap}system Api : backend in DataZone { public-endpoint: yes }\npolicy p allow Edge -> Api { protocol: https  port: 443 }`,
    `${gap}system Shop : commerce in Edge\nsystem Entry : api-gateway in DataZone\nflow f Shop -> Entry { protocol: https }`,
    tierSkip.bad.replace('system Shop : commerce in Edge', 'system Shop : pam in Edge'),
  ],
  'CXRA-SEG-017': [
    opening
      .replace('default: deny  store', 'default: deny  egress: egress-proxy  store')
      .replace('trust: restricted  default: deny', 'trust: restricted  egress: egress-proxy  default: deny'),
  ],
  'CXRA-SEG-018': [
    policyConflict.bad.replaceAll('port: 5432 }', 'port: 5432  category: documentation }'),
    oneWay.replace('flow f', 'policy A deny any -> DataZone\nflow f'),
    oneWay.replace('flow f', 'policy b deny any -> DataZone\nflow f'),
  ],
  'CXRA-SEG-019': [policyUngoverned.bad.replace('owner: none', 'owner: none  generated-from: flow')],
  'CXRA-SEG-020': [
    noEnforcementPoint.bad.replace(
      'segment AppZone { trust: internal',
      'segment AppZone { enforcement: mesh  trust: internal',
    ),
  ],
  'CXRA-SEG-021': [
    implicitLocationTrust.bad.replace('authn: network-location', 'authn: network-location  protocol: in-process'),
    implicitLocationTrust.bad.replace('authn: network-location', 'authn: network-location  locality: host'),
  ],
  'CXRA-SEG-023': [
    `segment AppZone { trust: internal  default: deny }\nchannel Post : letter`,
    `segment AppZone { trust: internal  default: deny }\nchannel Counter : in-person`,
  ],
  'CXRA-SEG-024': [
    deviceWithBackoffice.bad
      .replace(
        'segment Office { trust: internal  default: deny }',
        'segment Office { trust: internal  default: deny  per-workload-policy: yes }',
      )
      .replace('Terminal : kiosk in Office', 'Terminal : kiosk in Office { device-identity: unique }'),
  ],
};
