import type { CxElement } from '../../model/model.js';
import { absentBag, bagOf, elementsIn, isElement, onlyWord, wordsIn } from '../bag.js';
import type { Bag } from '../bag.js';
import { elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { joinMissing, nothingMissing } from '../truth.js';
import type { Missing } from '../truth.js';
import { touchpointsOn } from './data.js';
import { dataPath } from './experience.js';
import { endsOf, flowsFrom, flowsInto } from './flows.js';
import { touchpointsIn } from './journey-ways.js';
import { movesByData } from './lineage.js';
import { each, holdsFor } from './term.js';
import type { Term } from './term.js';

/** Systems that provide the single customer view. */
function singleViews(facts: Facts): CxElement[] {
  return facts.all('system').filter((system) => wordsIn(facts.attribute(system, 'provides')).includes('single-customer-view'));
}

function systemsCalled(facts: Facts, element: CxElement): CxElement[] {
  return flowsFrom(facts, element).flatMap((flow) => endsOf(facts, flow).target ?? []).filter((target) => target.type === 'system');
}

/** Systems behind a touchpoint: its front, those it calls, and those that its performers use. */
function behindTouchpoint(facts: Facts, touchpoint: CxElement): CxElement[] {
  const performers = elementsIn(facts.attribute(touchpoint, 'performed-by'));
  return distinct([...elementsIn(facts.attribute(touchpoint, 'front')), ...systemsCalled(facts, touchpoint), ...performers.flatMap((actor) => elementsIn(facts.attribute(actor, 'uses')))]);
}

function serversOf(facts: Facts, channel: CxElement): CxElement[] {
  return distinct([...systemsCalled(facts, channel), ...touchpointsOn(facts, channel).flatMap((touchpoint) => behindTouchpoint(facts, touchpoint))]);
}

/** Touchpoints on a channel, in front of a system, or of the steps of a stage or journey. */
function touchpointsOf(facts: Facts, element: CxElement): CxElement[] {
  if (element.type === 'channel') return touchpointsOn(facts, element);
  if (element.type === 'touchpoint') return [element];
  if (element.type !== 'system') return element.type === 'stage' || element.type === 'journey' || element.type === 'step' ? touchpointsIn(facts, element) : [];
  const fronted = facts.all('touchpoint').filter((touchpoint) => elementsIn(facts.attribute(touchpoint, 'front')).includes(element));
  const calling = flowsInto(facts, element).flatMap((flow) => endsOf(facts, flow).source ?? []).filter((source) => source.type === 'touchpoint');
  return distinct([...fronted, ...calling]);
}

function performedBy(facts: Facts, actor: CxElement): CxElement[] {
  return facts.all('touchpoint').filter((touchpoint) => elementsIn(facts.attribute(touchpoint, 'performed-by')).includes(actor));
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** Time that data needs to an element, with what is not known of it; what is known can only grow. */
interface Delay {
  readonly time: number;
  readonly missing: readonly Missing[];
}

/** Time until data is at a system from its farthest source: the longest of the shortest ways from all that first have it. */
function latencyTo(facts: Facts, system: CxElement, data: CxElement): Bag {
  const moves = movesByData(facts).get(data.id) ?? [];
  const delays = new Map<CxElement, Delay>([[system, { time: 0, missing: nothingMissing }]]);
  // Few flows carry one kind of data: relaxing them until nothing changes is quick, and independent of their order.
  for (let round = 0, changed = true; changed && round <= moves.length; round++) {
    changed = false;
    for (const move of moves) {
      const after = delays.get(move.to);
      if (!after) continue;
      const delay = plus(after, facts.attribute(move.flow, 'latency'));
      const known = delays.get(move.from);
      if (known && known.time <= delay.time) continue;
      delays.set(move.from, delay);
      changed = true;
    }
  }
  const targets = new Set(moves.map((move) => move.to));
  const sources = [...delays].filter(([element]) => element !== system && !targets.has(element)).map(([, delay]) => delay);
  if (sources.length === 0) return absentBag;
  const farthest = sources.reduce((a, b) => (b.time > a.time ? b : a));
  const missing = sources.reduce<readonly Missing[]>((all, delay) => joinMissing(all, delay.missing), nothingMissing);
  return missing.length === 0 ? bagOf([farthest.time]) : { items: [farthest.time], missing, atLeast: true };
}

function plus({ time, missing }: Delay, latency: Bag): Delay {
  const own = latency.items[0];
  return typeof own === 'number' ? { time: time + own, missing } : { time, missing: joinMissing(missing, latency.missing) };
}

/** Components of a customer experience reference architecture that nothing realises. */
function missingComponents(facts: Facts): string[] {
  const any = (type: string): boolean => facts.all(type).length > 0;
  const loops = (subject: string): boolean => facts.all('loop').some((loop) => onlyWord(facts.attribute(loop, 'subject')) === subject);
  const channels = new Set(facts.all('touchpoint').flatMap((touchpoint) => elementsIn(facts.attribute(touchpoint, 'on'))));
  const realised: readonly (readonly [string, boolean])[] = [
    ['customer-data', any('data') && singleViews(facts).length > 0],
    ['experience-mapping', any('journey')],
    ['omnichannel', channels.size >= 2],
    ['personalisation', any('audience') && any('decision')],
    ['feedback-loop', any('listening') && any('metric') && loops('customer')],
    ['employee-loop', loops('employee')],
  ];
  return realised.filter(([, is]) => !is).map(([name]) => name);
}

const systems = elementOf('system');
const aTouchpoint = { name: 't', types: ['touchpoint'] };
const anActor = { name: 'a', types: ['actor'] };
const truth = { kind: 'truth' } as const;

export const omnichannelTerms: readonly Term[] = [
  { name: 'scv', parameters: [], yields: systems, doc: 'Systems with `provides: single-customer-view`.', label: 'single customer view', evaluate: (facts) => bagOf(singleViews(facts)) },
  { name: 'servers', parameters: [{ name: 'c', types: ['channel'] }], yields: systems, doc: 'Systems behind a channel.', label: 'systems behind it', evaluate: each((facts, channel) => bagOf(serversOf(facts, channel))) },
  { name: 'behind', parameters: [aTouchpoint], yields: systems, doc: 'Systems behind a touchpoint, with those its performers use.', label: 'systems behind it', evaluate: each((facts, touchpoint) => bagOf(behindTouchpoint(facts, touchpoint))) },
  {
    name: 'touchpointsOf',
    parameters: [{ name: 'x' }],
    yields: elementOf('touchpoint'),
    doc: 'Of a channel: those on it. Of a system: those it stands behind. Of a stage or journey: those of its steps.',
    label: 'touchpoints',
    evaluate: each((facts, element) => bagOf(touchpointsOf(facts, element))),
  },
  { name: 'performedBy', parameters: [anActor], yields: elementOf('touchpoint'), doc: 'Touchpoints that a serves.', label: 'touchpoints', evaluate: each((facts, actor) => bagOf(performedBy(facts, actor))) },
  { name: 'frontstage', parameters: [anActor], yields: truth, doc: '`lane` is frontstage.', label: 'in front of customers', evaluate: holdsFor((facts, actor) => onlyWord(facts.attribute(actor, 'lane')) === 'frontstage') },
  {
    name: 'linked',
    parameters: [{ name: 'x', types: ['system', 'store'] }, { name: 'S', types: ['system', 'store'] }],
    yields: truth,
    doc: 'Data can move between x and S in either direction.',
    label: 'linked',
    evaluate: (facts, [a, b]) => {
      const [x, others] = [elementsIn(a!), elementsIn(b!)];
      return dataPath(facts, x, others) || dataPath(facts, others, x);
    },
  },
  {
    name: 'latencyTo',
    parameters: [{ name: 's', types: ['system'] }, { name: 'd', types: ['data'] }],
    yields: { kind: 'duration' },
    doc: 'Time until d is at s from its farthest source.',
    label: 'age of the data on arrival',
    evaluate: (facts, [system, data]) => {
      const [s, d] = [system!.items.find(isElement), data!.items.find(isElement)];
      return s && d ? latencyTo(facts, s, d) : absentBag;
    },
  },
  { name: 'missingComponents', parameters: [], yields: { kind: 'words' }, doc: 'Components of the reference architecture that nothing realises.', label: 'missing', evaluate: (facts) => bagOf(missingComponents(facts)) },
];
