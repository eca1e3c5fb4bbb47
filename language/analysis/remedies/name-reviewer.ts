import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { isWorkforce } from '../terms/people.js';
import { claim, freeName } from './building-blocks.js';
import { alreadyInPlace } from './state-controls.js';

/** Who looks at cases for a living, most fitting first. */
const reviewers = ['fraud-analyst', 'supervisor', 'agent', 'staff'];

/** Somebody who looks at a decision again: one who works with the system first; at most three, or someone new. */
export function nameReviewer(decision: CxElement, facts: Facts, today: string): Fix[] {
  const [first, ...others] = candidates(decision, facts);
  if (first) {
    const more = others.slice(0, 2).map((actor) => alreadyInPlace(decision, 'human-review', actor.id));
    return [...claim(decision, 'human-review', first.id, today), ...more];
  }
  const name = freeName(facts, `${decision.name}Review`);
  return claim(decision, 'human-review', name, today, [
    { kind: 'insert-after', element: decision.id, text: `actor ${name} : staff "Looks at it again"` },
  ]);
}

function candidates(decision: CxElement, facts: Facts): CxElement[] {
  const systems = elementsIn(facts.attribute(decision, 'on'));
  const rank = (actor: CxElement): number => {
    const near = elementsIn(facts.attribute(actor, 'uses')).some((system) => systems.includes(system))
      ? 0
      : reviewers.length;
    return near + reviewers.indexOf(actor.kind ?? '');
  };
  return facts
    .all('actor')
    .filter((actor) => isWorkforce(actor) && reviewers.includes(actor.kind ?? ''))
    .sort((a, b) => rank(a) - rank(b));
}
