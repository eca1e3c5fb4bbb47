import brokenJourney from '../../../../language/analysis/rules/model/broken-journey.js';
import contradiction from '../../../../language/analysis/rules/model/contradiction.js';
import emptyFlow from '../../../../language/analysis/rules/model/empty-flow.js';
import orphan from '../../../../language/analysis/rules/model/orphan.js';
import ownerless from '../../../../language/analysis/rules/model/ownerless.js';
import underClassified from '../../../../language/analysis/rules/model/under-classified.js';
import unusedData from '../../../../language/analysis/rules/model/unused-data.js';

const said = (attributes: string): string => contradiction.bad.replace('protocol: https  tls: none', attributes);

const toChannel = `
data Article { class: public }
segment Internet { trust: untrusted }
segment AppZone { trust: internal  default: deny }
channel Web : web in Internet
system OrderApi : backend in AppZone
flow f OrderApi -> Web { protocol: postgres-tls  port: 5432  carries: Article }
`;

const keyWithoutLock = `
data Article { class: public }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
store Articles : sql in AppZone { holds: Article  encryption-at-rest: none  key-location: kms }
flow OrderApi -> Articles { carries: Article }
`;

const load = (ends: string): string => `
data Profile { class: confidential  tags: personal  subject: customer  basis: contract }
data Price { class: public }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone { processes: Profile, Price }
system Crm : crm in AppZone { processes: Profile }
system Cms : cms in AppZone
flow a OrderApi -> Crm { carries: Profile }
flow f ${ends}
`;

const lonely = `
${orphan.good}
system Ghost : backend in Edge { processes: Orders }
`;

export const modelAlternatives = {
  'CXRA-MOD-002': [
    ['Old', `${unusedData.bad}segment Edge { trust: edge  default: deny }\nview Where : segmentation { focus: Old }`],
  ],
  'CXRA-MOD-003': [
    ['f', load('OrderApi -> Crm')],
    ['f', load('Cms -> OrderApi { op: read }')],
    ['f', emptyFlow.bad],
  ],
  'CXRA-MOD-004': [
    ['Ghost', lonely],
    ['Nobody', `${orphan.good}team Care\nactor Nobody : agent { owner: Care }`],
    ['Poster', `${orphan.good}touchpoint Poster on Web`],
  ],
  'CXRA-MOD-005': [
    ['f.tls', said('protocol: http  tls: 1.3')],
    [
      'f.tls',
      said('protocol: ws  tls: 1.2').replace(
        'flow f',
        'policy p allow AppZone -> Crm { protocol: ws  port: 80 }\nflow f',
      ),
    ],
    ['f.tls', said('protocol: p2pe  tls: none')],
    ['f.tls', said('protocol: https  tls: planned(1.3, 2027-01-31)')],
    ['f.authn', said('protocol: http  authn: mtls')],
    ['f.authn', said('protocol: http  authn: mtls, network-location')],
    ['f.op', said('op: append  display: masked')],
    ['f.protocol', toChannel],
    ['Articles.encryption-at-rest', keyWithoutLock],
  ],
  'CXRA-MOD-006': [
    ['CardNumber.class', underClassified.bad.replace('tags: cardholder', 'tags: personal  special-category: health')],
    [
      'CardNumber.class',
      underClassified.bad.replace('class: internal  tags: cardholder', 'class: public  tags: masked'),
    ],
  ],
  'CXRA-MOD-007': [
    ['Buy.Pay.Pays.at', brokenJourney.good.replace('step Pays at Checkout', 'step Looks at Checkout  step Pays')],
    ['Buy.Pay.Pays.at', brokenJourney.bad.replace('flow f', 'channel Web : web in Edge\nflow f')],
  ],
  'CXRA-MOD-008': [['CrmDb.owner', `team CrmTeam\nteam ShopTeam\n${ownerless.bad}`]],
} as const;
