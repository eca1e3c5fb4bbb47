import type { Fix } from '../../edit/model-edit.js';
import type { FixContext } from '../rule.js';
import { repair } from './building-blocks.js';
import { isNamed } from './fill-stage.js';
import { alreadyInPlace } from './state-controls.js';

/** Removes data that nothing names, or states that it is declared ahead of its use. */
export function removeOrReserve({ variable, facts }: FixContext): Fix[] {
  const data = variable('d');
  const remove = repair(`remove ${data.name}`, [{ kind: 'remove-element', element: data.id }], { preferred: true });
  return [...(isNamed(facts, data) ? [] : [remove]), alreadyInPlace(data, 'reserved', 'yes')];
}
