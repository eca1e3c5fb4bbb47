import type { Fix } from '../../edit/model-edit.js';
import { elementsIn } from '../bag.js';
import { claim } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { alreadyInPlace } from './state-controls.js';

/** A second factor for an actor; where the level comes from the identity provider, it may be stated there for all. */
export function secondFactor({ variable, facts, today }: FixContext): Fix[] {
  const actor = variable('a');
  const provider =
    actor.attributes['aal'] === undefined ? elementsIn(facts.attribute(actor, 'login-via'))[0] : undefined;
  const own = claim(actor, 'aal', 'aal2', today);
  if (!provider) return own;
  const there = alreadyInPlace(provider, 'aal', 'aal2');
  return [...own, { ...there, title: `${there.title} at ${provider.name}, for all who log in by it` }];
}
