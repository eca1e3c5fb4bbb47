import { pushTo, unique } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';
import { bagOf, elementsIn, onlyWord } from '../bag.js';
import { elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { hopsFrom } from '../graph/search.js';
import { touchpointsOn } from './data.js';
import { endsOf, flowsFrom, flowsInto } from './flows.js';
import { touchpointsIn } from './journey-ways.js';
import { namersOf } from './naming.js';
import { each, holdsFor } from './term.js';
import type { Term } from './term.js';

function systemsCalled(facts: Facts, element: CxElement): CxElement[] {
  return flowsFrom(facts, element)
    .flatMap((flow) => endsOf(facts, flow).target ?? [])
    .filter((target) => target.type === 'system');
}

/** Systems behind a touchpoint: its front, those it calls, and those that its performers use. */
export function behindTouchpoint(facts: Facts, touchpoint: CxElement): CxElement[] {
  const performers = elementsIn(facts.attribute(touchpoint, 'performed-by'));
  return unique([
    ...elementsIn(facts.attribute(touchpoint, 'front')),
    ...systemsCalled(facts, touchpoint),
    ...performers.flatMap((actor) => elementsIn(facts.attribute(actor, 'uses'))),
  ]);
}

/** Systems behind a channel: those that run it, those it calls, and those behind its touchpoints. */
export function serversOf(facts: Facts, channel: CxElement): CxElement[] {
  const behind = touchpointsOn(facts, channel).flatMap((touchpoint) => behindTouchpoint(facts, touchpoint));
  return unique([...elementsIn(facts.attribute(channel, 'served-by')), ...systemsCalled(facts, channel), ...behind]);
}

/** Where a way into the systems leads on from a channel, a touchpoint or what stands behind it. */
function onwardOf(facts: Facts, element: CxElement): CxElement[] {
  const called = flowsFrom(facts, element).flatMap((flow) => endsOf(facts, flow).target ?? []);
  if (element.type === 'touchpoint') return [...elementsIn(facts.attribute(element, 'front')), ...called];
  return element.type === 'channel'
    ? [...elementsIn(facts.attribute(element, 'served-by')), ...touchpointsOn(facts, element), ...called]
    : called;
}

/** Channels from which an element can be reached. */
function channelsOf(facts: Facts, element: CxElement): readonly CxElement[] {
  const byElement = facts.memo('channelsOf', () => {
    const found = new Map<CxElement, CxElement[]>();
    for (const channel of facts.all('channel'))
      for (const reached of hopsFrom([channel], (each) => onwardOf(facts, each)).keys())
        pushTo(found, reached, channel);
    return found;
  });
  return (byElement.get(element) ?? []).filter((channel) => channel !== element);
}

/** Touchpoints that a touchpoint escalates to, directly or not. */
export function escalationsOf(facts: Facts, touchpoint: CxElement): CxElement[] {
  const next = (each: CxElement): CxElement[] => elementsIn(facts.attribute(each, 'escalates-to'));
  return [...hopsFrom(next(touchpoint), next).keys()];
}

/** Touchpoints on a channel, in front of a system, or of the steps of a stage or journey. */
function touchpointsOf(facts: Facts, element: CxElement): readonly CxElement[] {
  if (element.type === 'channel') return touchpointsOn(facts, element);
  if (element.type === 'touchpoint') return [element];
  if (element.type !== 'system')
    return element.type === 'stage' || element.type === 'journey' || element.type === 'step'
      ? touchpointsIn(facts, element)
      : [];
  const fronted = namersOf(facts, 'touchpoint', 'front', element);
  const calling = flowsInto(facts, element)
    .flatMap((flow) => endsOf(facts, flow).source ?? [])
    .filter((source) => source.type === 'touchpoint');
  return unique([...fronted, ...calling]);
}

const systems = elementOf('system');
const aTouchpoint = { name: 't', types: ['touchpoint'] };
const anActor = { name: 'a', types: ['actor'] };
const truth = { kind: 'truth' } as const;

export const omnichannelTerms: readonly Term[] = [
  {
    name: 'servers',
    parameters: [{ name: 'c', types: ['channel'] }],
    yields: systems,
    doc: 'Systems behind a channel.',
    label: 'systems behind it',
    evaluate: each((facts, channel) => bagOf(serversOf(facts, channel))),
  },
  {
    name: 'behind',
    parameters: [aTouchpoint],
    yields: systems,
    doc: 'Systems behind a touchpoint, with those its performers use.',
    label: 'systems behind it',
    evaluate: each((facts, touchpoint) => bagOf(behindTouchpoint(facts, touchpoint))),
  },
  {
    name: 'touchpointsOf',
    parameters: [{ name: 'x' }],
    yields: elementOf('touchpoint'),
    doc: 'Of a channel: those on it. Of a system: those it stands behind. Of a stage or journey: those of its steps.',
    label: 'touchpoints',
    evaluate: each((facts, element) => bagOf(touchpointsOf(facts, element))),
  },
  {
    name: 'performedBy',
    parameters: [anActor],
    yields: elementOf('touchpoint'),
    doc: 'Touchpoints that a serves.',
    label: 'touchpoints',
    evaluate: each((facts, actor) => bagOf(namersOf(facts, 'touchpoint', 'performed-by', actor))),
  },
  {
    name: 'frontstage',
    parameters: [anActor],
    yields: truth,
    doc: '`lane` is frontstage.',
    label: 'in front of customers',
    evaluate: holdsFor((facts, actor) => onlyWord(facts.attribute(actor, 'lane')) === 'frontstage'),
  },
  {
    name: 'channelsOf',
    parameters: [{ name: 'e', types: ['system', 'store', 'touchpoint', 'actor', 'channel'] }],
    yields: elementOf('channel'),
    doc: 'Channels from which e can be reached.',
    label: 'channels that lead here',
    evaluate: each((facts, element) => bagOf(channelsOf(facts, element))),
  },
  {
    name: 'escalations',
    parameters: [aTouchpoint],
    yields: elementOf('touchpoint'),
    doc: 'Touchpoints that t escalates to, directly or not.',
    label: 'escalates to',
    evaluate: each((facts, touchpoint) => bagOf(escalationsOf(facts, touchpoint))),
  },
];
