import missingAuthentication from '../../../../language/analysis/rules/identity/missing-authentication.js';
import missingAuthorization from '../../../../language/analysis/rules/identity/missing-authorization.js';

const throughGateway = `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Gateway : api-gateway in Edge
system ShopApi : backend in Edge
flow f Web -> Gateway { protocol: https  authn: none  carries: Profile }
flow g Gateway -> ShopApi { protocol: https  authn: oidc  carries: Profile }
`;

export const identity = {
  'CXRA-IAM-001': [
    missingAuthentication.bad.replace('protocol: https', 'protocol: in-process'),
    throughGateway,
  ],
  'CXRA-IAM-002': [
    `${missingAuthorization.bad}\nsystem Decider : pdp in AppZone\nflow OrderApi -> Decider { protocol: https }\n`,
  ],
};
