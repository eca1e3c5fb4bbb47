import broadPartnerScope from '../../../../language/analysis/rules/interfaces/broad-partner-scope.js';
import excessiveProperties from '../../../../language/analysis/rules/interfaces/excessive-properties.js';
import gatewayBypass from '../../../../language/analysis/rules/interfaces/gateway-bypass.js';
import unmanagedApi from '../../../../language/analysis/rules/interfaces/unmanaged-api.js';
import unsafeConsumption from '../../../../language/analysis/rules/interfaces/unsafe-consumption.js';
import verboseOrDebug from '../../../../language/analysis/rules/interfaces/verbose-or-debug.js';

const catalogue = (text: string): string => verboseOrDebug.bad.replace('graphql-introspection: yes', text);
const api = (text: string): string => unmanagedApi.bad.replace('status: sunset  sunset: 2025-01-01', text);

const manyWays = `
${gatewayBypass.bad.replace('segment Edge { trust: edge', 'segment Inner { trust: internal  default: deny }\nsegment Edge { trust: edge')}
system Core : backend in Inner
system Firewall : waf in Edge
flow Web -> Firewall { carries: Orders }
flow Firewall -> Gateway { carries: Orders }
flow ShopApi -> Core { carries: Orders }
policy inner allow Edge -> Inner { protocol: https }
policy shop allow Internet -> Edge { protocol: https }
policy partners allow PartnerZone -> ShopApi { protocol: https }
`;

export const interfaceAlternatives = {
  'CXRA-API-003': [
    ['AccountApi.response-shaping', excessiveProperties.bad.replace('write-binding: open', 'response-shaping: none')],
  ],
  'CXRA-API-008': [
    ['Catalogue.debug', catalogue('debug: yes  errors: verbose')],
    ['Catalogue.errors', catalogue('errors: verbose')],
    ['Catalogue.docs-exposed', catalogue('docs-exposed: yes  visibility: partner')],
    ['Catalogue.debug', catalogue('debug: planned(no, 2027-01-31)')],
  ],
  'CXRA-API-009': [
    ['OldApi.owner', `team ApiTeam\n${api('owner: none')}`],
    ['OldApi.spec', api('spec: none')],
    ['OldApi.version', api('version: none')],
    [
      'OldApi.sunset',
      unmanagedApi.bad
        .replace('exposure: internet  ', '')
        .replace('flow OrderApi', 'channel Web : web\nflow Web -> OldApi { carries: Article }\nflow OrderApi'),
    ],
  ],
  'CXRA-API-010': [
    ['e.validates-response', unsafeConsumption.bad.replace('Crm -> Enrich {', 'Enrich -> Crm { mode: webhook ')],
  ],
  'CXRA-API-012': [
    [
      'p.scope',
      broadPartnerScope.bad
        .replace('system Agency : saas in PartnerZone { party: third-party }', 'actor Agency : vendor in PartnerZone')
        .replace('scope: all', 'scope: planned(limited, 2027-01-31)'),
    ],
  ],
  'CXRA-API-011': [
    ['ShopApi', manyWays.replace('flow c Supplier -> ShopApi {', 'flow c Supplier -> ShopApi { protocol: https ')],
  ],
} as const;
