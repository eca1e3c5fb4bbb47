import blindAgent from '../../../../language/analysis/rules/employees/blind-agent.js';
import { sketched } from '../sketch.js';

export const employees = {
  'CXRA-EMP-003': [
    blindAgent.bad.replace('front: ContactCentre', 'front: ContactCentre  users: workforce'),
    sketched(blindAgent.bad),
  ],
};
