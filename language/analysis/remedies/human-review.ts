import type { Fix } from '../../edit/model-edit.js';
import { freeName, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { isWorkforce } from '../terms/people.js';

/** Says who looks at a decision again already: staff that the model has, else new staff. */
export function reviewByPerson({ variable, facts }: FixContext): Fix[] {
  const purpose = variable('u');
  const people = facts.all('actor').filter(isWorkforce).slice(0, 3);
  const title = (name: string): string => `Claim: ${name} reviews decisions when asked already`;
  if (people.length > 0)
    return people.map((actor) => ({
      title: title(actor.name),
      class: 'claim',
      edits: [setAttribute(purpose, 'human-review', actor.id)],
    }));
  const name = freeName(facts, 'Reviewer');
  return [
    {
      title: title(name),
      class: 'claim',
      edits: [
        setAttribute(purpose, 'human-review', name),
        { kind: 'insert-after', element: purpose.id, text: `actor ${name} : staff` },
      ],
    },
  ];
}
