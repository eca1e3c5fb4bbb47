import costlyAnonymousOperation from '../../../../language/analysis/rules/availability/costly-anonymous-operation.js';
import journeySinglePoint from '../../../../language/analysis/rules/availability/journey-single-point.js';
import noDdosAbsorption from '../../../../language/analysis/rules/availability/no-ddos-absorption.js';
import noRateLimit from '../../../../language/analysis/rules/availability/no-rate-limit.js';
import syncThirdParty from '../../../../language/analysis/rules/availability/sync-third-party.js';

const unlimited = (kind: string, attributes = ''): string =>
  noRateLimit.bad.replace('backend in Edge { rate-limit: none', `${kind} in Edge { rate-limit: none  ${attributes}`);
const costlyTouchpoint = costlyAnonymousOperation.bad.replace(
  'flow r Web -> Search { cost: high  authn: none  quota: none',
  'touchpoint SearchBox on Web { front: Search  cost: high  aal: anonymous  quota: none  cached: yes }\nflow r Web -> Search { ',
);

export const availability = {
  'CXRA-DOS-001': [
    unlimited('cdn'),
    unlimited('backend', 'party: third-party  sla: "99.9 %"'),
    noRateLimit.bad.replace('carries: StockLevel', 'rate-limit: per-client  carries: StockLevel'),
    `${unlimited('load-balancer')}
system StockService : backend in Edge { rate-limit: per-client }
flow StockApi -> StockService { carries: StockLevel }
`,
  ],
  'CXRA-DOS-002': [noDdosAbsorption.bad.replace('criticality: critical', 'criticality: critical  exposure: partner')],
  'CXRA-DOS-003': [
    journeySinglePoint.bad.replace('redundancy: none', 'redundancy: none  outage-accepted: yes  owner: CareTeam'),
  ],
  'CXRA-DOS-004': [costlyAnonymousOperation.bad.replace('quota: none', 'quota: none  cached: yes'), costlyTouchpoint],
  'CXRA-DOS-005': [
    syncThirdParty.bad
      .replace('system Reviews : saas', 'system Reviews : payment')
      .replace('timeout: none', 'timeout: 5s  fallback: none'),
  ],
};
