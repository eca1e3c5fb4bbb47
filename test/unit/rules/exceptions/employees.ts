import blindAgent from '../../../../language/analysis/rules/employees/blind-agent.js';
import tooManySystems from '../../../../language/analysis/rules/employees/too-many-systems.js';
import unheardStaff from '../../../../language/analysis/rules/employees/unheard-staff.js';
import { sketched } from '../sketch.js';

export const employees = {
  'CXRA-EMP-001': [
    unheardStaff.bad.replace('lane: frontstage', 'lane: frontstage  party: partner'),
    sketched(unheardStaff.bad),
  ],
  'CXRA-EMP-002': [
    tooManySystems.bad.replace(/ : (backend|crm|erp|billing|knowledge-base) in/g, ' : agent-desktop in'),
  ],
  'CXRA-EMP-003': [
    blindAgent.bad.replace('front: ContactCentre', 'front: ContactCentre  users: workforce'),
    sketched(blindAgent.bad),
  ],
};
