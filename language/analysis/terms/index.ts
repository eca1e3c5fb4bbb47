import { blastRadiusTerms } from './blast-radius.js';
import { consentTerms } from './consents.js';
import { coverageTerms } from './coverage.js';
import { dataAgeTerms } from './data-age.js';
import { dataPathTerms } from './data-paths.js';
import { dataTerms } from './data.js';
import { feedbackTerms } from './feedback.js';
import { flowTerms } from './flows.js';
import { guardTerms } from './guards.js';
import { improvementTerms } from './improvements.js';
import { journeyWayTerms } from './journey-ways.js';
import { journeyTerms } from './journeys.js';
import { lineageTerms } from './lineage.js';
import { omnichannelTerms } from './omnichannel.js';
import { openingHoursTerms } from './opening-hours.js';
import { onwardTerms } from './onward.js';
import { openWayTerms } from './open-ways.js';
import { peopleTerms } from './people.js';
import { placeTerms } from './places.js';
import { policySetTerms } from './policy-sets.js';
import { policyTerms } from './policies.js';
import { privacyTerms } from './privacy.js';
import { protectionTerms } from './protection.js';
import { resultTerms } from './results.js';
import { samenessTerms } from './sameness.js';
import { segmentGraphTerms } from './segment-graph.js';
import { singleViewTerms } from './single-view.js';
import { taintTerms } from './taint.js';
import type { Term } from './term.js';

/** All terms that conditions may call, by name. */
export const terms: ReadonlyMap<string, Term> = new Map(
  [
    ...placeTerms,
    ...dataTerms,
    ...lineageTerms,
    ...dataPathTerms,
    ...dataAgeTerms,
    ...flowTerms,
    ...guardTerms,
    ...taintTerms,
    ...protectionTerms,
    ...policyTerms,
    ...policySetTerms,
    ...segmentGraphTerms,
    ...blastRadiusTerms,
    ...onwardTerms,
    ...openWayTerms,
    ...peopleTerms,
    ...privacyTerms,
    ...consentTerms,
    ...journeyTerms,
    ...journeyWayTerms,
    ...feedbackTerms,
    ...omnichannelTerms,
    ...singleViewTerms,
    ...coverageTerms,
    ...improvementTerms,
    ...samenessTerms,
    ...openingHoursTerms,
    ...resultTerms,
  ].map((term) => [term.name, term]),
);
