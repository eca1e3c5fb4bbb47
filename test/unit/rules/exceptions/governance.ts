import ownerlessExperience from '../../../../language/analysis/rules/governance/ownerless-experience.js';
import { sketched } from '../sketch.js';

export const governance = {
  'CXRA-GOV-001': [sketched(ownerlessExperience.bad)],
};
