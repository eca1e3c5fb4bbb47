import type { CxElement } from '../../model/model.js';
import { elementsIn, onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import { stepsAt } from '../terms/journey-ways.js';
import { ancestor } from '../terms/journeys.js';
import { namersOf } from '../terms/naming.js';
import { follow, group, only, together } from './groups.js';
import type { Hit } from './groups.js';
import type { ImpactGroup } from './impact.js';

/** What customers see of touchpoints that are hit: where, in which steps and journeys, and which of them decide. */
export interface Contacts {
  readonly touchpoints: Hit;
  readonly steps: Hit;
  readonly journeys: Hit;
  readonly audiences: Hit;
}

/** The contacts at touchpoints. */
export function contactsAt(facts: Facts, touchpoints: Hit): Contacts {
  const steps = follow(touchpoints, (touchpoint) => stepsAt(facts, touchpoint));
  const journeys = follow(steps, (step) => ancestor(facts, step, 'journey'));
  const activated = follow(touchpoints, (touchpoint) => namersOf(facts, 'audience', 'activated-in', touchpoint));
  return { touchpoints, steps, journeys, audiences: together(activated, travelling(facts, journeys)) };
}

/** Audiences whose personas travel journeys. */
function travelling(facts: Facts, journeys: Hit): Hit {
  return follow(journeys, (journey) =>
    elementsIn(facts.attribute(journey, 'for')).flatMap((who) =>
      who.type === 'audience' ? [who] : elementsIn(facts.attribute(who, 'of')),
    ),
  );
}

/** Touchpoints other than those asked about, journeys, steps and moments of truth as groups. */
export function contactGroups(
  facts: Facts,
  { touchpoints, steps, journeys }: Contacts,
  asked: readonly CxElement[],
): ImpactGroup[] {
  const decides = (step: CxElement): boolean =>
    (onlyWord(facts.attribute(step, 'moment-of-truth')) ?? 'none') !== 'none';
  return [
    ...group(
      'touchpoints',
      'touchpoints',
      only(touchpoints, (each) => !asked.includes(each)),
    ),
    ...group('steps', 'steps', steps),
    ...group('moments', 'moments of truth', only(steps, decides)),
    ...group('journeys', 'journeys', journeys),
  ];
}
