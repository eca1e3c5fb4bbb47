import { pushTo } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';

const nobody: readonly CxElement[] = [];

/** Elements of a type that name another in an attribute, in the model's order; looked up, not searched for. */
export function namersOf(facts: Facts, type: string, attribute: string, named: CxElement): readonly CxElement[] {
  // Without a colon, so that what is read for one attribute is not counted for all.
  const index = facts.memo(`naming ${type}.${attribute}`, () => {
    const found = new Map<CxElement, CxElement[]>();
    for (const each of facts.all(type))
      for (const target of new Set(elementsIn(facts.attribute(each, attribute)))) pushTo(found, target, each);
    return found;
  });
  return index.get(named) ?? nobody;
}
