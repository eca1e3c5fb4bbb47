import costlyAnonymousOperation from '../../../../language/analysis/rules/availability/costly-anonymous-operation.js';
import failOpen from '../../../../language/analysis/rules/availability/fail-open.js';
import journeySinglePoint from '../../../../language/analysis/rules/availability/journey-single-point.js';
import noDdosAbsorption from '../../../../language/analysis/rules/availability/no-ddos-absorption.js';
import noRateLimit from '../../../../language/analysis/rules/availability/no-rate-limit.js';
import syncThirdParty from '../../../../language/analysis/rules/availability/sync-third-party.js';

export const availabilityAlternatives = {
  'CXRA-DOS-001': [
    [
      'StockApi.rate-limit',
      noRateLimit.bad.replace(
        'flow ask Web -> StockApi {',
        'system Cdn : cdn in Edge { rate-limit: none }\nflow in Web -> Cdn { carries: StockLevel }\nflow ask Cdn -> StockApi {',
      ),
    ],
    [
      'Gateway.rate-limit',
      noRateLimit.bad.replace(
        'flow ask Web -> StockApi {',
        'system Gateway : api-gateway in Edge { rate-limit: planned(per-client, 2027-01-31) }\nflow in Web -> Gateway { carries: StockLevel }\nflow ask Gateway -> StockApi { mode: event ',
      ),
    ],
    ['StockApi.rate-limit', noRateLimit.bad.replace('rate-limit: none', 'rate-limit: none  exposure: internet')],
  ],
  'CXRA-DOS-002': [
    [
      'Core.ddos-protection',
      `${noDdosAbsorption.bad.replace('criticality: critical  ', '')}
segment ShopNet { trust: internal  default: deny }
channel Kiosk : kiosk in ShopNet
system Core : commerce in Edge { criticality: high  ddos-protection: none }
system Till : commerce in ShopNet { criticality: high  ddos-protection: none }
flow g Entry -> Core { protocol: https  carries: OrderForm }
flow h Kiosk -> Till { protocol: https  carries: OrderForm }
`,
    ],
  ],
  'CXRA-DOS-003': [
    ['Gateway.redundancy', journeySinglePoint.bad.replace('redundancy: none', 'redundancy: none  owner: CareTeam')],
    [
      'OrderDb.redundancy',
      `${journeySinglePoint.good}
store OrderDb : sql in AppZone { holds: OrderForm  redundancy: none }
system OrderCopy : backend in AppZone
flow c OrderApi -> OrderDb { carries: OrderForm }
flow d OrderDb -> OrderCopy { carries: OrderForm }
`,
    ],
  ],
  'CXRA-DOS-004': [
    [
      'SearchBox.quota',
      costlyAnonymousOperation.bad.replace(
        'flow r Web',
        'touchpoint SearchBox on Web { front: Search  cost: high  aal: anonymous  quota: none }\nflow r SearchBox',
      ),
    ],
  ],
  'CXRA-DOS-005': [
    ['p.fallback', syncThirdParty.bad.replace('timeout: none', 'timeout: 2s  fallback: none')],
    ['p.timeout', syncThirdParty.bad.replace('timeout: none', 'timeout: none  fallback: none')],
  ],
  'CXRA-DOS-009': [
    ['Pdp.on-failure', failOpen.bad.replace('pdp in AppZone', 'pdp in AppZone { on-failure: allow }')],
    [
      'check.on-failure',
      failOpen.bad
        .replace('{ processes: Profile }', '{ processes: AccessQuestion }')
        .replace(
          'flow check',
          'channel Web : web in AppZone\ntouchpoint Account on Web { op: change-contact  front: ProfileApi }\nflow check',
        ),
    ],
  ],
} as const;
