import { unique } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import { hopsFrom } from '../graph/search.js';
import { dataOf, touchpointsOn } from '../terms/data.js';
import { flowsAt, flowsInto, initiatorsOf } from '../terms/flows.js';
import { movesByData, movesOf } from '../terms/lineage.js';
import { namersOf } from '../terms/naming.js';
import type { Hit } from './groups.js';

/** Ways of exchange in which the source goes on whether the target is there or not. */
const unwaiting = new Set(['event', 'webhook', 'batch', 'file', 'export', 'manual', 'push']);

/** Tells whether the source of a flow waits for its target. */
function isWaitedFor(facts: Facts, flow: CxElement): boolean {
  return !unwaiting.has(onlyWord(facts.attribute(flow, 'mode')) ?? '');
}

/** Those who call an element and wait for it, also through gateways and the like. */
export function callersOf(facts: Facts, element: CxElement): CxElement[] {
  const calls = flowsInto(facts, element).filter((flow) => isWaitedFor(facts, flow));
  return unique(calls.flatMap((flow) => initiatorsOf(facts, flow))).filter((caller) => caller !== element);
}

/**
 * Touchpoints that do not work without some elements. Directly: those they stand behind, serve or run. Further: those that
 * show data which comes from them, and those whose data has to get to them before the customer can go on.
 */
export function touchpointsNeeding(facts: Facts, starts: readonly CxElement[]): Hit {
  const directly = unique(starts.flatMap((start) => servedBy(facts, start)));
  const moved = unique(starts.flatMap((start) => dataOf(facts, start).data));
  const further = unique(moved.flatMap((data) => touchpointsOfData(facts, starts, data)));
  return { directly, further: further.filter((touchpoint) => !directly.includes(touchpoint)) };
}

function servedBy(facts: Facts, element: CxElement): CxElement[] {
  if (element.type === 'touchpoint') return [element];
  if (element.type === 'channel') return [...touchpointsOn(facts, element)];
  const users = namersOf(facts, 'actor', 'uses', element);
  const performers = element.type === 'actor' ? [element] : users;
  const channels = [...namersOf(facts, 'channel', 'served-by', element), ...callersOf(facts, element)];
  return [
    ...namersOf(facts, 'touchpoint', 'front', element),
    ...performers.flatMap((actor) => namersOf(facts, 'touchpoint', 'performed-by', actor)),
    ...channels.flatMap((each) => (each.type === 'channel' ? touchpointsOn(facts, each) : [])),
    ...channels.filter(({ type }) => type === 'touchpoint'),
  ];
}

function touchpointsOfData(facts: Facts, starts: readonly CxElement[], data: CxElement): CxElement[] {
  const downstream = downstreamOf(facts, starts, data);
  const awaited = (movesByData(facts).get(data.id) ?? []).filter(({ flow }) => isWaitedFor(facts, flow));
  const upstream = hopsFrom(starts, (at) => awaited.filter(({ to }) => to === at).map(({ from }) => from));
  return facts.all('touchpoint').filter((touchpoint) => {
    const names = (attribute: string): boolean => elementsIn(facts.attribute(touchpoint, attribute)).includes(data);
    const places = [touchpoint, ...['on', 'front'].flatMap((word) => elementsIn(facts.attribute(touchpoint, word)))];
    const reaches = (reached: ReadonlyMap<CxElement, number>): boolean => places.some((place) => reached.has(place));
    return (names('shows') && reaches(downstream)) || (names('collects') && reaches(upstream));
  });
}

/** Where data gets that comes from or through some elements, by the data. */
export function downstreamOf(
  facts: Facts,
  starts: readonly CxElement[],
  data: CxElement,
): ReadonlyMap<CxElement, number> {
  const moves = movesByData(facts).get(data.id) ?? [];
  return hopsFrom(starts, (at) => moves.filter(({ from }) => from === at).map(({ to }) => to));
}

/** Systems and stores that get data straight from some elements. */
export function fedBy(facts: Facts, starts: readonly CxElement[]): CxElement[] {
  const moves = unique(starts.flatMap((start) => flowsAt(facts, start))).flatMap((flow) => movesOf(facts, flow));
  const fed = moves.filter(({ from, to }) => starts.includes(from) && !starts.includes(to)).map(({ to }) => to);
  return unique(fed).filter(({ type }) => type === 'system' || type === 'store');
}
