import bola from '../../../../language/analysis/rules/interfaces/bola.js';
import broadPartnerScope from '../../../../language/analysis/rules/interfaces/broad-partner-scope.js';
import excessiveProperties from '../../../../language/analysis/rules/interfaces/excessive-properties.js';
import gatewayBypass from '../../../../language/analysis/rules/interfaces/gateway-bypass.js';
import permissiveCors from '../../../../language/analysis/rules/interfaces/permissive-cors.js';
import unmanagedApi from '../../../../language/analysis/rules/interfaces/unmanaged-api.js';
import unsafeConsumption from '../../../../language/analysis/rules/interfaces/unsafe-consumption.js';
import unsignedWebhook from '../../../../language/analysis/rules/interfaces/unsigned-webhook.js';
import verboseOrDebug from '../../../../language/analysis/rules/interfaces/verbose-or-debug.js';

const behindGateway = `
data Orders { class: confidential  tags: personal, transaction  subject: customer }
architecture Example { idp: external }
channel App : mobile-app
system Gateway : api-gateway { token-validation: full }
system OrderService : backend { token-validation: signature-only }
flow App -> Gateway { authn: oidc  carries: Orders }
flow Gateway -> OrderService { authn: bearer, mtls  carries: Orders }
`;

export const interfaces = {
  'CXRA-API-001': [
    bola.bad.replace(
      'system ShopApi : backend in Edge',
      'system ShopApi : backend in Edge { enforces-object-authz: yes }',
    ),
    bola.bad.replace('authz: role', 'authz: role  object-id: from-token'),
  ],
  'CXRA-API-003': [excessiveProperties.bad.replace('backend in AppZone', 'backend in Edge')],
  'CXRA-API-007': [permissiveCors.bad.replace('class: confidential  tags: personal, transaction', 'class: public')],
  'CXRA-API-008': [
    `segment Office { trust: internal  role: admin  default: deny }\n${verboseOrDebug.bad.replace('graphql in Edge { ', 'graphql in Office { users: workforce  ')}`,
  ],
  'CXRA-API-009': [unmanagedApi.bad.replace('exposure: internet', 'exposure: internet  party: third-party')],
  'CXRA-API-010': [
    unsafeConsumption.bad.replace('validates-response: none', 'validates-response: none  format: image'),
  ],
  'CXRA-API-012': [broadPartnerScope.bad.replace('scope: all', 'scope: all  op: admin')],
  'CXRA-API-013': [
    unsignedWebhook.bad.replace('signature: none', 'signature: none  authn: mtls'),
    unsignedWebhook.bad.replace('ShopApi : backend in Edge', 'ShopApi : backend in Edge { verify-by-fetch: yes }'),
  ],
  'CXRA-API-002': [behindGateway],
  'CXRA-API-011': [
    gatewayBypass.bad.replace('segment Edge { trust: edge', 'segment Edge { trust: edge  enforcement: mesh'),
  ],
};
