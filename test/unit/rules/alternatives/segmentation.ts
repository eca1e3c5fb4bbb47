import policyConflict from '../../../../language/analysis/rules/segmentation/policy-conflict.js';

const contradictory = policyConflict.bad.replace('policy b allow', 'policy b deny');
const written = policyConflict.bad.replace('policy a allow', 'policy z allow');

const oneLan = `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
segment Lan { trust: internal  max-class: confidential  default: deny }
system Site : web-app in Lan { processes: Orders }
system SalesApi : api in Lan { processes: Orders }
store CustomerDb : sql in Lan { holds: Profile }
store SalesDb : sql in Lan { holds: Orders }
flow OrderApi -> Site { protocol: https  carries: Orders }
flow OrderApi -> SalesDb { protocol: postgres-tls  carries: Orders }
flow SalesApi -> CustomerDb { protocol: postgres-tls  carries: Profile }
`;

const withPolicies = `${oneLan}
policy front allow AppZone -> Lan { protocol: https, postgres-tls  port: 443, 5432 }
`;

const neighbours = `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
data Cases { class: confidential  tags: personal, case  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment DataZone { trust: internal  default: deny }
channel Web : web in Internet
system ShopApi : backend in DataZone
store CrmDb : sql in DataZone { holds: Profile }
store OrderDb : sql in DataZone { holds: Orders }
store CaseDb : sql in DataZone { holds: Cases }
flow a Web -> ShopApi { protocol: https  carries: Orders }
`;

export const segmentationAlternatives = {
  'CXRA-SEG-005': [
    ['Lan.trust', oneLan],
    ['Lan.trust', withPolicies],
  ],
  'CXRA-SEG-009': [['ShopApi', neighbours]],
  'CXRA-SEG-018': [
    ['b', policyConflict.bad],
    ['z', written],
    ['b.effect', contradictory],
  ],
} as const;
