import { breach } from './breach.js';
import { channels } from './channels.js';
import { compliance } from './compliance.js';
import { encryption } from './encryption.js';
import { identity } from './identity.js';
import { interfaces } from './interfaces.js';
import { journeys } from './journeys.js';
import { segmentation } from './segmentation.js';

/** By rule id: for each exception of the rule, in its order, a model that only this exception keeps silent. */
export const exceptions: Readonly<Record<string, readonly string[]>> = {
  ...breach,
  ...channels,
  ...compliance,
  ...encryption,
  ...identity,
  ...interfaces,
  ...journeys,
  ...segmentation,
};
