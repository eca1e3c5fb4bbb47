import { unique } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';
import { bagOf, elementsIn, onlyWord } from '../bag.js';
import { elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { stepsAt, touchpointsIn } from './journey-ways.js';
import { ancestor, below } from './journeys.js';
import { namersOf } from './naming.js';
import { each } from './term.js';
import type { Term } from './term.js';

function metricsOf(facts: Facts, element: CxElement): readonly CxElement[] {
  return namersOf(facts, 'metric', 'measures', element);
}

function measuringStep(facts: Facts, step: CxElement): CxElement[] {
  return unique([step, ...elementsIn(facts.attribute(step, 'at'))].flatMap((element) => metricsOf(facts, element)));
}

function measuringTouchpoint(facts: Facts, touchpoint: CxElement): CxElement[] {
  return unique([touchpoint, ...stepsAt(facts, touchpoint)].flatMap((element) => metricsOf(facts, element)));
}

function measuringIn(facts: Facts, stage: CxElement): CxElement[] {
  return unique(
    [stage, ...below(facts, stage, 'step'), ...touchpointsIn(facts, stage)].flatMap((element) =>
      metricsOf(facts, element),
    ),
  );
}

/** Feedback posts at a stage or journey, or at anything in it. */
function listeningIn(facts: Facts, element: CxElement): CxElement[] {
  const places = [
    element,
    ...below(facts, element, 'stage'),
    ...below(facts, element, 'step'),
    ...touchpointsIn(facts, element),
  ];
  return unique(places.flatMap((place) => namersOf(facts, 'listening', 'at', place)));
}

/** Loops that name an actor, and employee loops that name nobody and so are everybody's. */
function loopsFor(facts: Facts, actor: CxElement): CxElement[] {
  return facts.all('loop').filter((loop) => {
    const named = elementsIn(facts.attribute(loop, 'for'));
    return named.includes(actor) || (named.length === 0 && onlyWord(facts.attribute(loop, 'subject')) === 'employee');
  });
}

/** Contact policies for an audience, or for all channels that it is addressed on. */
function contactPoliciesOf(facts: Facts, audience: CxElement): CxElement[] {
  const channels = unique(
    elementsIn(facts.attribute(audience, 'activated-in')).flatMap((touchpoint) =>
      elementsIn(facts.attribute(touchpoint, 'on')),
    ),
  );
  return facts.all('contact-policy').filter((policy) => {
    const scope = elementsIn(facts.attribute(policy, 'for'));
    return (
      scope.length === 0 ||
      scope.includes(audience) ||
      (channels.length > 0 && channels.every((channel) => scope.includes(channel)))
    );
  });
}

function channelsOfJourney(facts: Facts, journey: CxElement): CxElement[] {
  return unique(touchpointsIn(facts, journey).flatMap((touchpoint) => elementsIn(facts.attribute(touchpoint, 'on'))));
}

/** Channels on which a journey is listened to. */
function listeningChannels(facts: Facts, journey: CxElement): CxElement[] {
  const places = listeningIn(facts, journey).flatMap((listening) => elementsIn(facts.attribute(listening, 'at')));
  const touchpoints = places.flatMap((place) =>
    place.type === 'touchpoint' ? [place] : ancestor(facts, place, 'journey') ? touchpointsIn(facts, place) : [],
  );
  return unique(touchpoints.flatMap((touchpoint) => elementsIn(facts.attribute(touchpoint, 'on'))));
}

const metrics = elementOf('metric');
const posts = elementOf('listening');
const aJourney = { name: 'j', types: ['journey'] };
const anActor = { name: 'a', types: ['actor'] };

export const feedbackTerms: readonly Term[] = [
  {
    name: 'measuring',
    parameters: [{ name: 'v', types: ['step'] }],
    yields: metrics,
    doc: 'Metrics of a step or its touchpoint.',
    label: 'metrics',
    evaluate: each((facts, step) => bagOf(measuringStep(facts, step))),
  },
  {
    name: 'measuringTouchpoint',
    parameters: [{ name: 't', types: ['touchpoint'] }],
    yields: metrics,
    doc: 'Metrics of a touchpoint or of steps at it.',
    label: 'metrics',
    evaluate: each((facts, touchpoint) => bagOf(measuringTouchpoint(facts, touchpoint))),
  },
  {
    name: 'measuringIn',
    parameters: [{ name: 'g', types: ['stage'] }],
    yields: metrics,
    doc: 'Metrics of anything in a stage.',
    label: 'metrics',
    evaluate: each((facts, stage) => bagOf(measuringIn(facts, stage))),
  },
  {
    name: 'listeningIn',
    parameters: [{ name: 'x', types: ['stage', 'journey'] }],
    yields: posts,
    doc: 'Feedback posts in a stage or journey.',
    label: 'feedback posts',
    evaluate: each((facts, element) => bagOf(listeningIn(facts, element))),
  },
  {
    name: 'listeningTo',
    parameters: [anActor],
    yields: posts,
    doc: 'Feedback posts that hear an actor.',
    label: 'feedback posts',
    evaluate: each((facts, actor) => bagOf(namersOf(facts, 'listening', 'hears', actor))),
  },
  {
    name: 'loopsOf',
    parameters: [{ name: 'l', types: ['listening'] }],
    yields: elementOf('loop'),
    doc: 'Loops from a feedback post.',
    label: 'loops',
    evaluate: each((facts, listening) => bagOf(namersOf(facts, 'loop', 'from', listening))),
  },
  {
    name: 'loopsFor',
    parameters: [anActor],
    yields: elementOf('loop'),
    doc: 'Loops that name the actor under `for`, and employee loops that name nobody.',
    label: 'loops',
    evaluate: each((facts, actor) => bagOf(loopsFor(facts, actor))),
  },
  {
    name: 'contactPolicies',
    parameters: [{ name: 'g', types: ['audience'] }],
    yields: elementOf('contact-policy'),
    doc: 'Contact policies for g, or for all channels that g is addressed on.',
    evaluate: each((facts, audience) => bagOf(contactPoliciesOf(facts, audience))),
  },
  {
    name: 'channelsIn',
    parameters: [aJourney],
    yields: elementOf('channel'),
    doc: "Channels of the journey's steps.",
    evaluate: each((facts, journey) => bagOf(channelsOfJourney(facts, journey))),
  },
  {
    name: 'listeningChannels',
    parameters: [aJourney],
    yields: elementOf('channel'),
    doc: "Channels of the journey's feedback posts.",
    evaluate: each((facts, journey) => bagOf(listeningChannels(facts, journey))),
  },
];
