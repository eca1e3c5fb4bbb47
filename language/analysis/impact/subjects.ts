import type { CxElement } from '../../model/model.js';
import type { Facts } from '../facts.js';
import { membersOf } from '../terms/places.js';

/** What an impact question about an element is about: itself, or all that a segment encloses. */
export function subjectsOf(facts: Facts, element: CxElement): CxElement[] {
  if (element.type !== 'segment') return [element];
  const inner = facts.all('segment').filter((segment) => facts.enclosing(segment) === element);
  return [...membersOf(facts, element), ...inner.flatMap((segment) => subjectsOf(facts, segment))];
}
