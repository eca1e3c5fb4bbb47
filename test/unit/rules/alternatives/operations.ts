import unassessed from '../../../../language/analysis/rules/operations/unassessed.js';
import unmonitored from '../../../../language/analysis/rules/operations/unmonitored.js';
import unsupportedComponent from '../../../../language/analysis/rules/operations/unsupported-component.js';

const component = (attributes: string): string => unsupportedComponent.bad.replace('support: eol', attributes);
const hosted = (attributes: string): string => `
${component('')}
runtime Cluster : kubernetes { hosts: OldShop  ${attributes} }
`;

const collectors = `
${unmonitored.bad}
data Logs { class: internal  tags: log }
segment LogZone { trust: internal  role: log  default: deny }
segment ShopNet { trust: internal  default: deny }
system Performance : apm in LogZone
system Siem : siem in LogZone
system Elsewhere : siem in ShopNet
flow Siem -> Performance { carries: Logs }
policy logs allow AppZone -> Siem { protocol: syslog-tls  port: 6514 }
policy apart deny AppZone -> ShopNet
`;

export const operationsAlternatives = {
  'CXRA-OPS-001': [
    ['OrderService.monitoring', collectors],
    [
      'OrderService.monitoring',
      `${unmonitored.bad}segment LogZone { trust: internal  role: log  default: deny }\nsystem Siem : siem in LogZone`,
    ],
    [
      'OrderDb.monitoring',
      `${unmonitored.bad.replace('  monitoring: none', '')}store OrderDb : sql in AppZone { holds: Orders  owner-system: OrderService  monitoring: none }`,
    ],
  ],
  'CXRA-OPS-003': [
    ['WebShop.assessed', unassessed.bad.replace('assessed: none', 'assessed: 2025-03-15')],
    [
      'WebShop.assessed',
      unassessed.bad.replace(
        'assessed: none',
        'assessed: 2026-03-15  last-change: 2026-09-01  change-size: significant',
      ),
    ],
  ],
  'CXRA-OPS-007': [
    ['OldShop.eol-date', component('eol-date: 2026-01-31')],
    ['OldShop.patching', component('patching: none')],
    ['Cluster.support', hosted('support: eol')],
    ['Cluster.eol-date', hosted('eol-date: 2026-01-31')],
    ['Cluster.patching', hosted('patching: none')],
  ],
} as const;
