import missingComponent from '../../../../language/analysis/rules/governance/missing-component.js';
import ownerlessExperience from '../../../../language/analysis/rules/governance/ownerless-experience.js';
import { sketched } from '../sketch.js';

export const governance = {
  'CXRA-GOV-001': [sketched(ownerlessExperience.bad)],
  'CXRA-GOV-003': [`architecture Draft { draft: yes }${missingComponent.bad}`, sketched(missingComponent.bad)],
};
