import { dataTerms } from './data.js';
import { experienceTerms } from './experience.js';
import { flowTerms } from './flows.js';
import { journeyTerms } from './journeys.js';
import { peopleTerms } from './people.js';
import { placeTerms } from './places.js';
import { policyTerms } from './policies.js';
import { protectionTerms } from './protection.js';
import { resultTerms } from './results.js';
import type { Term } from './term.js';

/** All terms that conditions may call, by name. */
export const terms: ReadonlyMap<string, Term> = new Map(
  [...placeTerms, ...dataTerms, ...flowTerms, ...protectionTerms, ...policyTerms, ...peopleTerms, ...journeyTerms, ...experienceTerms, ...resultTerms].map((term) => [term.name, term]),
);
