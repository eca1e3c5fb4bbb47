import { pushTo, unique } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { dataOf } from '../terms/data.js';
import { namersOf } from '../terms/naming.js';
import { segmentOf } from '../terms/places.js';

/** A segment in which data of an audience sits, with what holds or works with it there. */
export interface AudiencePlace {
  readonly segment: CxElement;
  readonly holders: readonly CxElement[];
}

/** Where what an audience is made of, and the audience itself, is held and worked with. */
export function placesOfAudience(facts: Facts, audience: CxElement): AudiencePlace[] {
  const used = elementsIn(facts.attribute(audience, 'uses'));
  const holding = (type: 'store' | 'system'): CxElement[] =>
    facts.all(type).filter((holder) => dataOf(facts, holder).data.some((data) => used.includes(data)));
  const passed = namersOf(facts, 'flow', 'audiences', audience).flatMap((flow) =>
    ['src', 'dst'].flatMap((end) => elementsIn(facts.attribute(flow, end))),
  );
  const holders = unique([...holding('store'), ...holding('system'), ...passed]);
  const bySegment = new Map<CxElement, CxElement[]>();
  for (const holder of holders) {
    const segment = segmentOf(facts, holder);
    if (segment) pushTo(bySegment, segment, holder);
  }
  return [...bySegment].map(([segment, found]) => ({ segment, holders: found }));
}
