import type { CxElement } from '../../model/model.js';
import { bagOf, elementsIn, onlyWord } from '../bag.js';
import { elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { hopsFrom } from '../graph/search.js';
import { below } from './journeys.js';
import { namersOf } from './naming.js';
import { each, holdsFor } from './term.js';
import type { Term } from './term.js';

/** Opportunities in a journey, and in the one that it replaces. */
function opportunitiesOf(facts: Facts, journey: CxElement): CxElement[] {
  return [journey, ...elementsIn(facts.attribute(journey, 'replaces'))].flatMap((each) =>
    below(facts, each, 'opportunity'),
  );
}

const begun = new Set(['planned', 'doing', 'done']);

/** What is planned, being done or done for a pain. */
function curing(facts: Facts, pain: CxElement): CxElement[] {
  return namersOf(facts, 'opportunity', 'addresses', pain).filter((opportunity) =>
    begun.has(onlyWord(facts.attribute(opportunity, 'status')) ?? ''),
  );
}

/** Journeys that a journey includes, directly or not; itself only if it is among them. */
function includedIn(facts: Facts, journey: CxElement): CxElement[] {
  const included = (each: CxElement): CxElement[] => elementsIn(facts.attribute(each, 'includes'));
  return [...hopsFrom(included(journey), included).keys()];
}

/** What a step feels like: lived, or, in a journey that is planned, expected. */
function emotionOf(facts: Facts, step: CxElement): number | undefined {
  const felt = [facts.attribute(step, 'emotion'), facts.attribute(step, 'expected-emotion')].flatMap(
    (bag) => bag.items,
  );
  return felt.find((item) => typeof item === 'number');
}

/** No step has an emotion, or all have the same. */
function hasFlatEmotion(facts: Facts, journey: CxElement): boolean {
  const emotions = below(facts, journey, 'step').map((step) => emotionOf(facts, step));
  return new Set(emotions).size <= 1;
}

const aJourney = { name: 'j', types: ['journey'] };
const opportunities = elementOf('opportunity');

export const improvementTerms: readonly Term[] = [
  {
    name: 'opportunities',
    parameters: [aJourney],
    yields: opportunities,
    doc: 'Opportunities in j and in the journey it replaces.',
    label: 'opportunities',
    evaluate: each((facts, journey) => bagOf(opportunitiesOf(facts, journey))),
  },
  {
    name: 'curing',
    parameters: [{ name: 'p', types: ['pain'] }],
    yields: opportunities,
    doc: 'Opportunities that are planned, being done or done for p.',
    label: 'what is done about it',
    evaluate: each((facts, pain) => bagOf(curing(facts, pain))),
  },
  {
    name: 'includedIn',
    parameters: [aJourney],
    yields: elementOf('journey'),
    doc: 'Journeys that j includes, directly or not.',
    label: 'includes',
    evaluate: each((facts, journey) => bagOf(includedIn(facts, journey))),
  },
  {
    name: 'flatEmotion',
    parameters: [aJourney],
    yields: { kind: 'truth' },
    doc: 'No step has an emotion, or all have the same.',
    label: 'the same emotion everywhere',
    evaluate: holdsFor(hasFlatEmotion),
  },
];
