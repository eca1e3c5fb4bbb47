import type { ComponentDefinition } from './component.js';
import { customerData } from './components/customer-data.js';
import { employeeLoop } from './components/employee-loop.js';
import { experienceMapping } from './components/experience-mapping.js';
import { feedbackLoop } from './components/feedback-loop.js';
import { omnichannel } from './components/omnichannel.js';
import { personalisation } from './components/personalisation.js';

/** The six components of a customer experience reference architecture, in the order they are spoken of. */
export const components: readonly ComponentDefinition[] = [
  customerData,
  experienceMapping,
  omnichannel,
  personalisation,
  feedbackLoop,
  employeeLoop,
];
