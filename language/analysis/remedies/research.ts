import type { Fix } from '../../edit/model-edit.js';
import type { FixContext } from '../rule.js';
import { alreadyInPlace } from './state-controls.js';

/** States what a journey is known from. */
export function statesResearch({ variable }: FixContext): Fix[] {
  return ['research', 'measured'].map((source) => alreadyInPlace(variable('j'), 'evidence', source));
}
