import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import type { FixContext } from '../rule.js';
import { repair, setAttribute } from './building-blocks.js';

/** Removes a policy that another one already says; where the two contradict, says which of them wins. */
export function settleConflict({ variable, facts }: FixContext): Fix[] {
  const [p, q] = [variable('p'), variable('q')];
  if (effectOf(facts, p) === effectOf(facts, q))
    return [
      repair(`remove ${q.name}, which ${p.name} covers`, [{ kind: 'remove-element', element: q.id }], {
        preferred: true,
      }),
    ];
  const [allow, deny] = effectOf(facts, p) === 'allow' ? [p, q] : [q, p];
  return [wins(allow, deny), wins(deny, allow)];
}

function effectOf(facts: Facts, policy: CxElement): string | undefined {
  return onlyWord(facts.attribute(policy, 'effect'));
}

function wins(winner: CxElement, loser: CxElement): Fix {
  return repair(`let ${winner.name} win over ${loser.name}`, [
    setAttribute(winner, 'priority', '20'),
    setAttribute(loser, 'priority', '10'),
  ]);
}
