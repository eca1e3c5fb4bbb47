import type { CxElement, ElementId } from '../../model/model.js';
import { attributesOf, elementDefinition, elementTypes, isReference } from '../../model/registry.js';
import { pushTo, unique } from '../../core/order.js';
import { absentBag, bagOf, elementsIn, isElement, onlyWord, single } from '../bag.js';
import type { Bag } from '../bag.js';
import { anyElement, elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { either, joinMissing, nothingMissing, Unknown } from '../truth.js';
import type { Truth } from '../truth.js';
import { dataOf, reducedBy, storesOf } from './data.js';
import { endsOf, flowsFrom, flowsInto } from './flows.js';
import { namersOf } from './naming.js';
import { each } from './term.js';
import type { Term } from './term.js';

/** Tells whether a flow brings what it carries to the end that started it. */
export function isFetched(facts: Facts, flow: CxElement): boolean {
  return onlyWord(facts.attribute(flow, 'op')) === 'read' || onlyWord(facts.attribute(flow, 'mode')) === 'pull';
}

/** One kind of data on its way over one flow. */
export interface Move {
  readonly flow: CxElement;
  readonly data: CxElement;
  readonly from: CxElement;
  readonly to: CxElement;
}

/** What a flow moves, and which way: `carries` to the target, or to the source when fetched; `returns` the other way. */
export function movesOf(facts: Facts, flow: CxElement): readonly Move[] {
  const { source, target } = endsOf(facts, flow);
  if (!source || !target) return [];
  const [from, to] = isFetched(facts, flow) ? [target, source] : [source, target];
  const forth = elementsIn(facts.attribute(flow, 'carries')).map((data) => ({ flow, data, from, to }));
  const back = elementsIn(facts.attribute(flow, 'returns')).map((data) => ({ flow, data, from: to, to: from }));
  return [...forth, ...back];
}

/** All moves of a model by the data that moves. */
export function movesByData(facts: Facts): ReadonlyMap<ElementId, readonly Move[]> {
  return facts.memo('movesByData', () => {
    const moves = new Map<ElementId, Move[]>();
    for (const flow of facts.all('flow')) for (const move of movesOf(facts, flow)) pushTo(moves, move.data.id, move);
    return moves;
  });
}

/** Ends at which data arrives by a flow. */
export function receiversOf(facts: Facts, flow: CxElement, data: CxElement): CxElement[] {
  return movesOf(facts, flow)
    .filter((move) => move.data === data)
    .map((move) => move.to);
}

function inboundOf(facts: Facts, element: CxElement): CxElement[] {
  const moves = flowsInto(facts, element).flatMap((flow) => movesOf(facts, flow));
  return unique(moves.filter((move) => move.to === element && move.from !== element).map((move) => move.data));
}

function heldBy(facts: Facts, system: CxElement): Bag {
  const held = storesOf(facts, system).map((store) => facts.attribute(store, 'holds'));
  const missing = held.reduce((all, bag) => joinMissing(all, bag.missing), nothingMissing);
  return { items: unique(held.flatMap((bag) => bag.items)), missing };
}

/** Tells whether some flow from an element carries data; open where one does not say what it carries. */
function forwards(facts: Facts, element: CxElement, data: CxElement): Truth {
  const carried = flowsFrom(facts, element).map((flow) => dataOf(facts, flow));
  if (carried.some((each) => each.data.includes(data))) return true;
  const missing = carried.reduce((all, each) => joinMissing(all, each.missing), nothingMissing);
  return missing.length > 0 ? new Unknown(missing) : false;
}

/** Stores that hold data or that it is moved to. */
function copiesOf(facts: Facts, data: CxElement): CxElement[] {
  const holding = namersOf(facts, 'store', 'holds', data);
  const reached = (movesByData(facts).get(data.id) ?? [])
    .map((move) => move.to)
    .filter((element) => element.type === 'store');
  return unique([...holding, ...reached]);
}

function naming(type: string, ...attributes: readonly string[]): (facts: Facts, element: CxElement) => Bag {
  return (facts, element) =>
    bagOf(unique(attributes.flatMap((attribute) => namersOf(facts, type, attribute, element))));
}

function handlersOf(facts: Facts, data: CxElement): Bag {
  return bagOf([
    ...elementsIn(naming('system', 'processes')(facts, data)),
    ...elementsIn(naming('store', 'holds')(facts, data)),
  ]);
}

/** Everything that names data other than by collecting it; flows from touchpoints and channels bring it in and do not count. */
function readersOf(facts: Facts, data: CxElement): Bag {
  const flows = elementsIn(naming('flow', 'carries', 'returns')(facts, data)).filter((flow) => {
    const { source } = endsOf(facts, flow);
    return source?.type !== 'touchpoint' && source?.type !== 'channel';
  });
  const others = [naming('decision', 'inputs'), naming('audience', 'uses'), naming('touchpoint', 'shows')].flatMap(
    (find) => elementsIn(find(facts, data)),
  );
  return bagOf([...elementsIn(handlersOf(facts, data)), ...others, ...flows]);
}

/** Who names whom, by the element that is named. */
function namedBy(facts: Facts): ReadonlyMap<ElementId, readonly CxElement[]> {
  return facts.memo('namedBy', () => {
    for (const type of elementTypes) readAllReferences(facts, type);
    const names = new Map<ElementId, CxElement[]>();
    for (const element of facts.model.elements) for (const id of namesIn(element)) pushTo(names, id, element);
    return names;
  });
}

function readAllReferences(facts: Facts, type: string): void {
  facts.log.read(type, '*');
  for (const definition of attributesOf(type).values())
    if (isReference(definition)) facts.log.read(type, definition.name);
  for (const { word } of elementDefinition(type)?.headerRefs ?? []) facts.log.read(type, word.replace(' ', '-'));
  for (const word of ['src', 'dst', 'from', 'to']) facts.log.read(type, word);
}

function namesIn(element: CxElement): readonly ElementId[] {
  const values = Object.values(element.attributes).flatMap((attribute) => attribute.values);
  return unique(values.flatMap((value) => (value.type === 'reference' ? [value.id] : [])));
}

const unconnecting = new Set(['segment', 'view', 'suppress']);

/** Everything that names an element or is named by it, apart from segments, views and suppressions. */
function connectionsOf(facts: Facts, element: CxElement): Bag {
  const naming = namedBy(facts).get(element.id) ?? [];
  const named = namesIn(element).map((id) => facts.element(id));
  return bagOf(unique([...naming, ...named]).filter((each) => !unconnecting.has(each.type) && each !== element));
}

const aFlow = { name: 'f', types: ['flow'] };
const someData = { name: 'd', types: ['data'] };
const end = ['touchpoint', 'actor', 'channel', 'system', 'store'];
const handler = { name: 's', types: ['system', 'store'] };

export const lineageTerms: readonly Term[] = [
  {
    name: 'receiver',
    parameters: [aFlow, someData],
    yields: elementOf(...end),
    doc: 'End at which d arrives: the target, but the source for `returns` and for `op: read`.',
    evaluate: (facts, [flows, data]) =>
      bagOf(
        unique(
          flows!.items
            .filter(isElement)
            .flatMap((flow) => elementsIn(data!).flatMap((each) => receiversOf(facts, flow, each))),
        ),
      ),
  },
  {
    name: 'inbound',
    parameters: [handler],
    yields: elementOf('data'),
    doc: 'Data carried to s by flows that start elsewhere.',
    label: 'receives',
    evaluate: each((facts, element) => bagOf(inboundOf(facts, element))),
  },
  {
    name: 'heldBy',
    parameters: [{ name: 's', types: ['system'] }],
    yields: elementOf('data'),
    doc: 'Data in the stores whose owner-system is s.',
    evaluate: each(heldBy),
  },
  {
    name: 'forwards',
    parameters: [handler, someData],
    yields: { kind: 'truth' },
    doc: 'Some flow from s carries d.',
    evaluate: (facts, [systems, data]) =>
      elementsIn(systems!)
        .flatMap((system) => elementsIn(data!).map((each) => forwards(facts, system, each)))
        .reduce<Truth>(either, false),
  },
  {
    name: 'arrivesReduced',
    parameters: [{ name: 'e', types: end }, someData],
    yields: { kind: 'truth' },
    doc: 'Every flow that brings d to e reduces it, and there is one.',
    evaluate: (facts, [elements, data]) => {
      const moves = elementsIn(data!)
        .flatMap((each) => movesByData(facts).get(each.id) ?? [])
        .filter((move) => elements!.items.includes(move.to));
      return moves.length > 0 && moves.every((move) => reducedBy(facts, move.flow).includes(move.data));
    },
  },
  {
    name: 'copies',
    parameters: [someData],
    yields: elementOf('store'),
    doc: 'Stores that hold d or that a flow with d reaches.',
    evaluate: each((facts, data) => bagOf(copiesOf(facts, data))),
  },
  {
    name: 'collectors',
    parameters: [someData],
    yields: elementOf('touchpoint'),
    doc: 'Touchpoints that collect d.',
    evaluate: each(naming('touchpoint', 'collects')),
  },
  {
    name: 'shownAt',
    parameters: [someData],
    yields: elementOf('touchpoint'),
    doc: 'Touchpoints that show d.',
    evaluate: each(naming('touchpoint', 'shows')),
  },
  {
    name: 'carriers',
    parameters: [someData],
    yields: elementOf('flow'),
    doc: 'Flows that carry or return d.',
    evaluate: each(naming('flow', 'carries', 'returns')),
  },
  {
    name: 'handlers',
    parameters: [someData],
    yields: elementOf('system', 'store'),
    doc: 'Systems that process and stores that hold d.',
    evaluate: each(handlersOf),
  },
  {
    name: 'readers',
    parameters: [someData],
    yields: elementOf('system', 'store', 'decision', 'audience', 'touchpoint', 'flow'),
    doc: 'Everything that names d other than by collecting it.',
    evaluate: each(readersOf),
  },
  {
    name: 'references',
    parameters: [{ name: 'x' }],
    yields: anyElement,
    doc: 'Everything that names x.',
    label: 'named by',
    evaluate: each((facts, element) => bagOf(unique(namedBy(facts).get(element.id) ?? []))),
  },
  {
    name: 'connections',
    parameters: [{ name: 'e' }],
    yields: anyElement,
    doc: 'Everything that names e or is named by it, apart from segments, views and suppressions.',
    label: 'connected with',
    evaluate: each(connectionsOf),
  },
  {
    name: 'other',
    parameters: [aFlow, { name: 'e', types: end }],
    yields: elementOf(...end),
    doc: 'The end of f that is not e.',
    evaluate: (facts, [flows, elements]) => {
      const flow = flows!.items.find(isElement);
      const { source, target } = flow ? endsOf(facts, flow) : { source: undefined, target: undefined };
      const found = elements!.items.includes(source!) ? target : source;
      return found ? single(found) : absentBag;
    },
  },
];
