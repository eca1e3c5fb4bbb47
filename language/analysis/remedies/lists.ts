import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { alreadyInPlace } from './state-controls.js';
import { claim, setAttribute } from './building-blocks.js';

/** A list with elements added at its end, as text. */
export function listWith(facts: Facts, element: CxElement, attribute: string, added: readonly CxElement[]): string {
  return [...new Set([...elementsIn(facts.attribute(element, attribute)), ...added])].map((each) => each.id).join(', ');
}

/** The edit that adds elements to a list. */
export function addTo(facts: Facts, element: CxElement, attribute: string, added: readonly CxElement[]): ModelEdit {
  return setAttribute(element, attribute, listWith(facts, element, attribute, added));
}

/** The edit that takes elements out of a list, which says `none` where nothing is left. */
export function takeFrom(facts: Facts, element: CxElement, attribute: string, taken: readonly CxElement[]): ModelEdit {
  const kept = elementsIn(facts.attribute(element, attribute)).filter((each) => !taken.includes(each));
  return setAttribute(element, attribute, kept.length === 0 ? 'none' : kept.map((each) => each.id).join(', '));
}

/** The edit that takes words out of a list, which says `none` where nothing is left. */
export function takeWords(facts: Facts, element: CxElement, attribute: string, taken: readonly string[]): ModelEdit {
  const kept = wordsIn(facts.attribute(element, attribute)).filter((word) => !taken.includes(word));
  return setAttribute(element, attribute, kept.length === 0 ? 'none' : kept.join(', '));
}

/** States that a control holds for more elements; what is there already cannot be planned together with the new. */
export function claimFor(
  facts: Facts,
  element: CxElement,
  attribute: string,
  added: readonly CxElement[],
  today: string,
): Fix[] {
  const value = listWith(facts, element, attribute, added);
  return facts.attribute(element, attribute).items.length > 0
    ? [alreadyInPlace(element, attribute, value)]
    : claim(element, attribute, value, today);
}

/** Names in a sentence: `A`, `A and B`, `A, B and C`. */
export function namesOf(elements: readonly CxElement[]): string {
  const names = elements.map((element) => element.name);
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
