import flowWithoutPolicy from '../../../../language/analysis/rules/segmentation/flow-without-policy.js';
import untrustedToRestrictedStore from '../../../../language/analysis/rules/segmentation/untrusted-to-restricted-store.js';

export const segmentation = {
  'CXRA-SEG-002': [
    `segment Fetchers { trust: edge  role: fetcher  default: deny }\nsegment Internet { trust: untrusted }\npolicy p allow Fetchers -> Internet`,
    `segment Apps { trust: internal  default: deny }\nsystem Names : dns in Apps\npolicy p allow any -> Names { protocol: dns  port: 53 }`,
  ],
  'CXRA-SEG-003': [flowWithoutPolicy.bad.replace('protocol: postgres-tls', 'protocol: in-process')],
  'CXRA-SEG-007': [
    untrustedToRestrictedStore.bad.replace('CrmDb : sql', 'CrmDb : object').replace('protocol: https', 'protocol: https  access: presigned  ttl: 5m'),
    untrustedToRestrictedStore.bad.replace('holds: Profile', 'holds: Profile  key-management: hold-your-own'),
  ],
};
