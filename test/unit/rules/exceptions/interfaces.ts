import bola from '../../../../language/analysis/rules/interfaces/bola.js';

export const interfaces = {
  'CXRA-API-001': [
    bola.bad.replace('system ShopApi : backend in Edge', 'system ShopApi : backend in Edge { enforces-object-authz: yes }'),
    bola.bad.replace('authz: role', 'authz: role  object-id: from-token'),
  ],
};
