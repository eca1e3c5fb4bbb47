import type { Facts } from '../../analysis/facts.js';
import { endsOf, flowsFrom, flowsInto } from '../../analysis/terms/flows.js';
import { segmentsAround } from '../../analysis/terms/places.js';
import { pushTo } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';

interface Crossings {
  readonly in: ReadonlyMap<CxElement, readonly CxElement[]>;
  readonly out: ReadonlyMap<CxElement, readonly CxElement[]>;
}

const known = new WeakMap<Facts, Crossings>();
const none: readonly CxElement[] = [];

/** The flows that lead into an element, or over the border of a segment into it. */
export function incoming(facts: Facts, element: CxElement): readonly CxElement[] {
  return element.type === 'segment' ? (crossings(facts).in.get(element) ?? none) : flowsInto(facts, element);
}

/** The flows that begin at an element, or in a segment and leave it. */
export function outgoing(facts: Facts, element: CxElement): readonly CxElement[] {
  return element.type === 'segment' ? (crossings(facts).out.get(element) ?? none) : flowsFrom(facts, element);
}

/** For all segments at once, as one flow crosses the borders of few. */
function crossings(facts: Facts): Crossings {
  const before = known.get(facts);
  if (before) return before;
  const found = { in: new Map<CxElement, CxElement[]>(), out: new Map<CxElement, CxElement[]>() };
  for (const flow of facts.all('flow')) {
    const { source, target } = endsOf(facts, flow);
    const [from, to] = [source, target].map((end) => (end ? segmentsAround(facts, end) : []));
    for (const segment of from!) if (!to!.includes(segment)) pushTo(found.out, segment, flow);
    for (const segment of to!) if (!from!.includes(segment)) pushTo(found.in, segment, flow);
  }
  known.set(facts, found);
  return found;
}
