import type { Fix } from '../../edit/model-edit.js';
import { missingParts } from '../coverage/coverage.js';
import { skeletonOfMissing } from '../coverage/skeleton.js';
import type { FixContext } from '../rule.js';
import { repair } from './building-blocks.js';

/** Adds a skeleton of everything that components lack and need. */
export function addComponents({ facts }: FixContext): Fix[] {
  const names = [...missingParts(facts).keys()].join(' and ');
  return [repair(`add a skeleton of ${names}, to be filled in`, skeletonOfMissing(facts).edits)];
}
