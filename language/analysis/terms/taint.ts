import { pushTo, sortBy, unique } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';
import { bagOf, elementsIn, isElement } from '../bag.js';
import { elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import type { Reason } from '../finding.js';
import { hopsFrom, shortestWays, wayTo } from '../graph/search.js';
import { isUntrusted } from './guards.js';
import { isOutside } from './flows.js';
import { movesByData } from './lineage.js';
import type { Move } from './lineage.js';
import { namersOf } from './naming.js';
import { each } from './term.js';
import type { Term } from './term.js';

/** Data that untrusted sources write, by the elements it reaches without being cleaned, with the number of flows on its way. */
function taints(facts: Facts): ReadonlyMap<CxElement, ReadonlyMap<CxElement, number>> {
  return facts.memo('taints', () => {
    const found = new Map<CxElement, Map<CxElement, number>>();
    for (const data of facts.all('data')) {
      for (const [element, hops] of taintedBy(facts, data)) {
        let here = found.get(element);
        if (!here) found.set(element, (here = new Map()));
        here.set(data, hops + 1);
      }
    }
    return found;
  });
}

/** The moves of one kind of data, and the elements that bring it in from outside. */
interface Entry {
  readonly onward: ReadonlyMap<CxElement, readonly Move[]>;
  readonly collecting: readonly CxElement[];
  readonly writing: readonly CxElement[];
}

function entryOf(facts: Facts, data: CxElement): Entry {
  const onward = new Map<CxElement, Move[]>();
  for (const move of movesByData(facts).get(data.id) ?? []) pushTo(onward, move.from, move);
  const collecting = namersOf(facts, 'touchpoint', 'collects', data).filter(
    (touchpoint) => isOutside(facts, touchpoint) === true,
  );
  const writing = [...onward.keys()].filter((element) => isUntrusted(facts, element) === true);
  return { onward, collecting, writing };
}

function frontsOf(facts: Facts, touchpoint: CxElement): CxElement[] {
  return elementsIn(facts.attribute(touchpoint, 'front'));
}

function cleans(facts: Facts, element: CxElement, data: CxElement): boolean {
  return element.type === 'system' && elementsIn(facts.attribute(element, 'sanitises')).includes(data);
}

/** Where one kind of data gets from outside, if one more system cleaned it. Each kind goes its own ways, so that all of them together see each flow once. */
function taintedBy(facts: Facts, data: CxElement, cleaner?: CxElement): Map<CxElement, number> {
  const { onward, collecting, writing } = entryOf(facts, data);
  const targets = (element: CxElement): CxElement[] => (onward.get(element) ?? []).map((move) => move.to);
  const entries = [...collecting.flatMap((touchpoint) => frontsOf(facts, touchpoint)), ...writing.flatMap(targets)];
  return hopsFrom(unique(entries), (element) =>
    element === cleaner || cleans(facts, element, data) ? [] : targets(element),
  );
}

/** The least number of flows by which something that outsiders write gets to an element uncleaned; undefined where nothing does. */
export function taintHops(facts: Facts, element: CxElement): number | undefined {
  const hops = [...(taints(facts).get(element)?.values() ?? [])];
  return hops.length === 0 ? undefined : Math.min(...hops);
}

/** The shortest way of data from outside to an element past whoever cleans it; ties go to the name that comes first. */
export function taintPath(facts: Facts, data: CxElement, element: CxElement): readonly Move[] {
  const { onward, collecting, writing } = entryOf(facts, data);
  const ways = shortestWays<CxElement, Move>(
    sortBy(unique([...collecting.flatMap((touchpoint) => frontsOf(facts, touchpoint)), ...writing]), ({ id }) => id),
    (each) =>
      cleans(facts, each, data)
        ? []
        : sortBy(onward.get(each) ?? [], ({ flow }) => flow.id).map((move) => ({ to: move.to, via: move })),
  );
  return wayTo(ways, element).map((step) => step.via);
}

/** The way of data as places: its flows, and the systems on it that say what they clean. */
function wayOf(facts: Facts, data: CxElement, element: CxElement): Reason[] {
  return taintPath(facts, data, element).flatMap(({ flow, from }) => [
    ...(from.attributes['sanitises']
      ? [{ element: from.id, attribute: 'sanitises', text: `${from.name} does not clean ${data.name}` }]
      : []),
    { element: flow.id, text: `on the way: ${flow.name}` },
  ]);
}

/** Systems that every way of data from outside to an element passes, the outermost first. */
export function taintGates(facts: Facts, data: CxElement, element: CxElement): readonly CxElement[] {
  const { collecting } = entryOf(facts, data);
  const fronts = collecting.flatMap((touchpoint) => frontsOf(facts, touchpoint));
  const passed = taintPath(facts, data, element).flatMap((move) => [move.from, move.to]);
  return unique([...fronts, ...passed]).filter(
    (each) => each.type === 'system' && each !== element && !taintedBy(facts, data, each).has(element),
  );
}

export const taintTerms: readonly Term[] = [
  {
    name: 'taint',
    parameters: [{ name: 's', types: ['system', 'store'] }],
    yields: elementOf('data'),
    doc: 'Data that untrusted sources write and that reaches s, by flows or by being read back, without passing a system that sanitises it.',
    label: 'untrusted data',
    evaluate: each((facts, element) => bagOf([...(taints(facts).get(element)?.keys() ?? [])])),
    explainItem: (facts, [operand], item) =>
      isElement(item) ? elementsIn(operand!).flatMap((element) => wayOf(facts, item, element)) : [],
  },
];
