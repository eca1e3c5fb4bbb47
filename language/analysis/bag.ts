import type { CxElement } from '../model/model.js';
import { nothingMissing } from './truth.js';
import type { Missing } from './truth.js';

/** Stands for an element that is not named because an attribute is unset; whatever is asked of it is unknown. */
export class Phantom {
  constructor(readonly missing: readonly Missing[]) {}
}

/** A value in a condition: an element, a word, text or ISO date, or a number (durations in milliseconds, percent as share). */
export type Item = CxElement | Phantom | string | number;

/**
 * What an operand yields: its items, and what is missing to know more. A single value is a bag of one. `unset` tells that
 * nothing is written there, which `is unset` asks for; a stated `none` of a list is an empty bag that is not unset.
 */
export interface Bag {
  readonly items: readonly Item[];
  readonly missing: readonly Missing[];
  readonly unset?: true;
  /** What is missing can only raise the (ordered) item, never lower it. */
  readonly atLeast?: true;
  /** The greatest that it can be when `atLeast`, where something sets a limit. */
  readonly most?: Item;
}

export const emptyBag: Bag = { items: [], missing: nothingMissing };

/** A bag of known items. */
export function bagOf(items: readonly Item[]): Bag {
  return items.length === 0 ? emptyBag : { items, missing: nothingMissing };
}

/** A bag of one known item. */
export function single(item: Item): Bag {
  return { items: [item], missing: nothingMissing };
}

/** A bag of which nothing is known. */
export function unknownBag(missing: readonly Missing[]): Bag {
  return { items: [], missing, unset: true };
}

/** Nothing is written, and nobody needs to be asked: the absence is a fact. */
export const absentBag: Bag = { items: [], missing: nothingMissing, unset: true };

/** From this length on a list is looked up in a set. */
const long = 24;
const members = new WeakMap<readonly Item[], ReadonlySet<Item>>();

/** Tells whether an item is among those of a bag; quick for long lists that are asked again and again. */
export function holds({ items }: Bag, item: Item): boolean {
  if (items.length < long) return items.includes(item);
  let set = members.get(items);
  if (!set) members.set(items, (set = new Set(items)));
  return set.has(item);
}

/** Tells whether an item is an element of the model. */
export function isElement(item: Item): item is CxElement {
  return typeof item === 'object' && !(item instanceof Phantom);
}

/** The elements of a bag, phantoms aside. */
export function elementsIn(bag: Bag): CxElement[] {
  return bag.items.filter(isElement);
}

/** The words of a bag. */
export function wordsIn(bag: Bag): string[] {
  return bag.items.filter((item): item is string => typeof item === 'string');
}

/** The only word of a bag, or undefined. */
export function onlyWord(bag: Bag): string | undefined {
  const word = bag.items.length === 1 ? bag.items[0] : undefined;
  return typeof word === 'string' ? word : undefined;
}
