import publicStore from '../../../../language/analysis/rules/breach/public-store.js';

export const breach = {
  'CXRA-BRE-001': [publicStore.bad.replace('public-access: yes', 'public-access: yes  party: third-party')],
};
