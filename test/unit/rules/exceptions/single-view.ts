import noIdentityResolution from '../../../../language/analysis/rules/single-view/no-identity-resolution.js';
import noInteractionRecord from '../../../../language/analysis/rules/single-view/no-interaction-record.js';
import noSingleView from '../../../../language/analysis/rules/single-view/no-single-view.js';
import { sketched } from '../sketch.js';

export const singleView = {
  'CXRA-IDN-001': [`architecture Draft { draft: yes }${noSingleView.bad}`, sketched(noSingleView.bad)],
  'CXRA-IDN-003': [
    noIdentityResolution.bad.replace('single-customer-view', 'single-customer-view, identity-resolution'),
    sketched(noIdentityResolution.bad),
  ],
  'CXRA-IDN-007': [
    noInteractionRecord.bad.replace('front: ContactCentre', 'front: ContactCentre  users: workforce'),
    sketched(noInteractionRecord.bad),
  ],
};
