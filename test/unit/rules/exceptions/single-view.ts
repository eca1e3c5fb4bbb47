import noInteractionRecord from '../../../../language/analysis/rules/single-view/no-interaction-record.js';
import { sketched } from '../sketch.js';

export const singleView = {
  'CXRA-IDN-007': [
    noInteractionRecord.bad.replace('front: ContactCentre', 'front: ContactCentre  users: workforce'),
    sketched(noInteractionRecord.bad),
  ],
};
