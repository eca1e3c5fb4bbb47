import { pushTo } from '../../core/order.js';
import type { CxElement, ElementId } from '../../model/model.js';
import { bagOf, elementsIn, isElement, onlyWord, wordsIn } from '../bag.js';
import type { Bag } from '../bag.js';
import { membersOf as namedSet } from '../conditions/named-sets.js';
import { elementOf } from '../conditions/static-types.js';
import { hopsFrom } from '../graph/search.js';
import type { Facts } from '../facts.js';
import { either, Unknown } from '../truth.js';
import type { Truth } from '../truth.js';
import { namersOf } from './naming.js';
import { trustOf } from './places.js';
import { each, holdsFor } from './term.js';
import type { Term } from './term.js';

/** Flows by the element they start and end at; built once per model. */
interface FlowGraph {
  readonly out: ReadonlyMap<ElementId, readonly CxElement[]>;
  readonly into: ReadonlyMap<ElementId, readonly CxElement[]>;
}

/** Source and target of a flow; undefined where a name did not resolve. */
export function endsOf(
  facts: Facts,
  flow: CxElement,
): { readonly source: CxElement | undefined; readonly target: CxElement | undefined } {
  return { source: firstElement(facts.attribute(flow, 'src')), target: firstElement(facts.attribute(flow, 'dst')) };
}

function firstElement({ items }: Bag): CxElement | undefined {
  return items.length === 1 && isElement(items[0]!) ? items[0] : items.find(isElement);
}

function flowGraph(facts: Facts): FlowGraph {
  return facts.memo('flowGraph', () => {
    const out = new Map<ElementId, CxElement[]>();
    const into = new Map<ElementId, CxElement[]>();
    const add = (map: Map<ElementId, CxElement[]>, element: CxElement | undefined, flow: CxElement): void => {
      for (const each of element ? [element, ...channelOf(facts, element)] : []) pushTo(map, each.id, flow);
    };
    for (const flow of facts.all('flow')) {
      const { source, target } = endsOf(facts, flow);
      add(out, source, flow);
      add(into, target, flow);
    }
    for (const touchpoint of facts.all('touchpoint')) {
      if (out.has(touchpoint.id) || into.has(touchpoint.id)) continue;
      const shared = channelOf(facts, touchpoint).flatMap((channel) =>
        (out.get(channel.id) ?? []).filter((flow) => endsOf(facts, flow).source === channel),
      );
      if (shared.length > 0) out.set(touchpoint.id, shared);
    }
    return { out, into };
  });
}

/** A channel's flows include those of its touchpoints. */
function channelOf(facts: Facts, element: CxElement): CxElement[] {
  return element.type === 'touchpoint' ? elementsIn(facts.attribute(element, 'on')) : [];
}

/** Flows that start at an element; for a touchpoint without a flow of its own, those of its channel stand. */
export function flowsFrom(facts: Facts, element: CxElement): readonly CxElement[] {
  return flowGraph(facts).out.get(element.id) ?? [];
}

/** Flows that end at an element. */
export function flowsInto(facts: Facts, element: CxElement): readonly CxElement[] {
  return flowGraph(facts).into.get(element.id) ?? [];
}

/** Flows that start or end at an element. */
export function flowsAt(facts: Facts, element: CxElement): readonly CxElement[] {
  return [...new Set([...flowsFrom(facts, element), ...flowsInto(facts, element)])];
}

/** Flows that start at the target of a flow, and so on; a store ends the path. */
export function onwardFlows(facts: Facts, flow: CxElement): readonly CxElement[] {
  const { target } = endsOf(facts, flow);
  if (!target) return [];
  return facts.memo(`onwardFlows:${target.id}`, () => {
    const out = (element: CxElement): readonly CxElement[] =>
      element.type === 'store' ? [] : flowsFrom(facts, element);
    const reached = hopsFrom([target], (element) => targetsOf(facts, out(element)));
    return [...new Set([...reached.keys()].flatMap(out))];
  });
}

function targetsOf(facts: Facts, flows: readonly CxElement[]): CxElement[] {
  const targets: CxElement[] = [];
  for (const flow of flows) {
    const { target } = endsOf(facts, flow);
    if (target) targets.push(target);
  }
  return targets;
}

const seeThrough = new Set([...namedSet('passThroughKinds'), 'api-gateway', 'identity-aware-proxy', 'bff']);

/** Who starts what arrives by a flow: its source, and through gateways and the like those who call them. */
export function initiatorsOf(facts: Facts, flow: CxElement): readonly CxElement[] {
  const { source } = endsOf(facts, flow);
  if (!source) return [];
  return facts.memo(`initiators:${source.id}`, () => {
    const callers = (element: CxElement): CxElement[] =>
      element.type === 'system' && seeThrough.has(element.kind ?? '')
        ? flowsInto(facts, element).flatMap((incoming) => endsOf(facts, incoming).source ?? [])
        : [];
    return [...hopsFrom([source], callers).keys()];
  });
}

/** An element and all that can be reached from it along the direction of flows, nearest first. */
export function reachOf(facts: Facts, element: CxElement): readonly CxElement[] {
  return facts.memo(`reach:${element.id}`, () => [
    ...hopsFrom([element], (each) => targetsOf(facts, flowsFrom(facts, each))).keys(),
  ]);
}

const outsideActors = new Set(['customer', 'anonymous', 'partner']);

/** Tells whether anybody from outside gets to an element. */
export function isExposed(facts: Facts, element: CxElement): Truth {
  return facts.memo(`exposed:${element.id}`, () => findExposed(facts, element));
}

function findExposed(facts: Facts, element: CxElement): Truth {
  const stated = facts.attribute(element, 'exposure');
  const word = onlyWord(stated);
  if (word !== undefined) return word === 'internet' || word === 'partner';
  const sources = new Set(flowsInto(facts, element).flatMap((flow) => initiatorsOf(facts, flow)));
  return [...sources].map((source) => isOutside(facts, source)).reduce(either, false);
}

/** Tells whether what an element sends comes from people or systems outside; open where a segment says no trust. */
export function isOutside(facts: Facts, source: CxElement): Truth {
  if (source.type === 'channel' || source.type === 'touchpoint') return !forWorkforceOnly(facts, source);
  if (source.type === 'actor' && outsideActors.has(source.kind ?? '')) return true;
  return isInUntrusted(facts, source);
}

/** Tells whether an element stands where nothing is trusted. */
export function isInUntrusted(facts: Facts, element: CxElement): Truth {
  const trust = trustOf(facts, element);
  if (trust.items.length > 0) return trust.items.includes('untrusted');
  return trust.missing.length > 0 ? new Unknown(trust.missing) : false;
}

/** Tells whether only staff use a touchpoint, or all touchpoints on a channel. */
export function forWorkforceOnly(facts: Facts, element: CxElement): boolean {
  const touchpoints = element.type === 'channel' ? namersOf(facts, 'touchpoint', 'on', element) : [element];
  return touchpoints.length > 0 && touchpoints.every((touchpoint) => isForStaff(facts, touchpoint));
}

function isForStaff(facts: Facts, element: CxElement): boolean {
  if (element.type !== 'touchpoint') return false;
  const users = wordsIn(facts.attribute(element, 'users'));
  return users.length > 0 && users.every((user) => user === 'workforce');
}

const connectable = ['touchpoint', 'actor', 'channel', 'system', 'store'];
const end = { name: 'e', types: connectable };
const flows = elementOf('flow');
const aFlow = { name: 'f', types: ['flow'] };

export const flowTerms: readonly Term[] = [
  {
    name: 'out',
    parameters: [end],
    yields: flows,
    doc: 'Flows that start at e.',
    evaluate: each((facts, element) => bagOf(flowsFrom(facts, element))),
  },
  {
    name: 'into',
    parameters: [end],
    yields: flows,
    doc: 'Flows that end at e.',
    evaluate: each((facts, element) => bagOf(flowsInto(facts, element))),
  },
  {
    name: 'flowsOf',
    parameters: [end],
    yields: flows,
    doc: 'Flows that start or end at e.',
    evaluate: each((facts, element) => bagOf(flowsAt(facts, element))),
  },
  {
    name: 'ends',
    parameters: [aFlow],
    yields: elementOf(...connectable),
    doc: 'Source and target of f.',
    evaluate: each((facts, flow) =>
      bagOf(Object.values(endsOf(facts, flow)).filter((each): each is CxElement => each !== undefined)),
    ),
  },
  {
    name: 'onwardOf',
    parameters: [aFlow],
    yields: flows,
    doc: 'Flows that start at the target of f, and so on; a store ends the path.',
    evaluate: each((facts, flow) => bagOf(onwardFlows(facts, flow))),
  },
  {
    name: 'initiators',
    parameters: [aFlow],
    yields: elementOf(...connectable),
    doc: 'Source of f, and through gateways those who call them.',
    evaluate: each((facts, flow) => bagOf(initiatorsOf(facts, flow))),
  },
  {
    name: 'reach',
    parameters: [end],
    yields: elementOf(...connectable),
    doc: 'x and all that can be reached from it along the direction of flows.',
    evaluate: each((facts, element) => bagOf(reachOf(facts, element))),
  },
  {
    name: 'exposed',
    parameters: [end],
    yields: { kind: 'truth' },
    doc: 'Somebody from outside gets to e.',
    label: 'exposed',
    evaluate: holdsFor(isExposed),
  },
];
