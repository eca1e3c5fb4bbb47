import type { Fix } from '../../edit/model-edit.js';
import { wordsIn } from '../bag.js';
import type { FixContext } from '../rule.js';
import { claim } from './building-blocks.js';
import { alreadyInPlace } from './state-controls.js';

/** Makes input harmless for every interpreter of a system but the databases; what is done already cannot be planned together with the rest. */
export function neutraliseInput({ variable, facts, today }: FixContext): Fix[] {
  const system = variable('s');
  const words = (attribute: string): string[] =>
    wordsIn(facts.attribute(system, attribute)).filter((word) => word !== 'none');
  const done = words('neutralises');
  const open = words('interprets').filter((word) => word !== 'sql' && !done.includes(word));
  const all = [...done, ...open].join(', ');
  return done.length > 0 ? [alreadyInPlace(system, 'neutralises', all)] : claim(system, 'neutralises', all, today);
}
