import { onlyWord } from '../../analysis/bag.js';
import { classOf, classOrder } from '../../analysis/terms/data.js';
import { trustOrder } from '../../analysis/terms/places.js';
import type { CxElement } from '../../model/model.js';
import type { DataClass, Trust } from '../types.js';
import type { Context } from './context.js';

/** The greatest class of the data of an element, never below what its tags require; undefined where nothing is known. */
export function knownClass({ facts }: Context, element: CxElement): DataClass | undefined {
  const bag = classOf(facts, element);
  const word = onlyWord(bag);
  const guessed = bag.atLeast === true && word === classOrder[0];
  return !guessed && isDataClass(word) ? word : undefined;
}

/** The trust of a segment, own only. */
export function trustOfSegment({ facts }: Context, segment: CxElement): Trust | undefined {
  const word = onlyWord(facts.attribute(segment, 'trust'));
  return isTrust(word) ? word : undefined;
}

function isDataClass(word: string | undefined): word is DataClass {
  return word !== undefined && classOrder.includes(word);
}

function isTrust(word: string | undefined): word is Trust {
  return word !== undefined && trustOrder.includes(word);
}
