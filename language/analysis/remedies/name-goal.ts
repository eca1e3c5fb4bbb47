import type { Fix } from '../../edit/model-edit.js';
import { elementsIn } from '../bag.js';
import { freeName, repair, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';

/** Says whose journey it is: a persona first, else an audience, else a new persona. */
export function nameWhom({ variable, facts }: FixContext): Fix[] {
  const journey = variable('j');
  const choices = [...facts.all('persona'), ...facts.all('audience')].slice(0, 3);
  if (choices.length > 0)
    return choices.map((choice) =>
      repair(
        `a journey of ${choice.name}`,
        [{ kind: 'set-header', element: journey.id, word: 'for', value: choice.id }],
        { preferred: choices.length === 1 },
      ),
    );
  const name = freeName(facts, 'Customer');
  return [
    repair(`a journey of a new persona ${name}`, [
      { kind: 'set-header', element: journey.id, word: 'for', value: name },
      { kind: 'insert-after', element: journey.id, text: `persona ${name}` },
    ]),
  ];
}

/** Leaves a place for the goal, in the words of whose journey it is. */
export function nameGoal({ variable, facts }: FixContext): Fix[] {
  const journey = variable('j');
  const whom = elementsIn(facts.attribute(journey, 'for'))[0]?.name ?? 'the customer';
  return [
    repair('state the goal', [setAttribute(journey, 'goal', `"What ${whom} wants to reach"`)], { preferred: true }),
  ];
}
