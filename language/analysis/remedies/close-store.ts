import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import { statedWord } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import { onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import { repair, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { classOf, classOrder } from '../terms/data.js';
import { trustOf, trustOrder } from '../terms/places.js';

/** Takes a store off the open network: public access off, and out of an untrusted segment. */
export function closeStore({ variable, facts }: FixContext): Fix[] {
  const store = variable('s');
  const isPublic = statedWord(store, 'public-access') === 'yes';
  const close: ModelEdit[] = isPublic ? [setAttribute(store, 'public-access', 'no')] : [];
  const misplaced = onlyWord(trustOf(facts, store)) === 'untrusted';
  const moves = homesFor(facts, store).map((home, at) =>
    repair(
      `move it into ${home.name}${isPublic ? ' and close public access' : ''}`,
      [{ kind: 'set-header', element: store.id, word: 'in', value: home.id }, ...close],
      {
        preferred: misplaced && at === 0,
      },
    ),
  );
  return misplaced || !isPublic
    ? moves
    : [repair('close public access (`public-access: no`)', close, { preferred: true, bulk: true }), ...moves];
}

/** What a segment is for where a store may move in; those for cards, identities or administration stay what they are. */
const homeRoles: readonly (string | undefined)[] = [undefined, 'data', 'app'];

/** Segments that admit the class of a store, the most restrictive first; at most two, so that the choice stays short. */
export function homesFor(facts: Facts, store: CxElement): CxElement[] {
  if (store.parent !== undefined) return [];
  const needed = classOrder.indexOf(onlyWord(classOf(facts, store)) ?? 'restricted');
  const rank = (segment: CxElement): number =>
    trustOrder.indexOf(onlyWord(facts.attribute(segment, 'trust')) ?? 'untrusted');
  const admits = (segment: CxElement): boolean =>
    classOrder.indexOf(onlyWord(facts.attribute(segment, 'max-class')) ?? 'public') >= needed;
  return facts
    .all('segment')
    .filter(
      (segment) =>
        homeRoles.includes(statedWord(segment, 'role')) &&
        rank(segment) > 0 &&
        admits(segment) &&
        segment !== facts.enclosing(store) &&
        segment.project === undefined,
    )
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, 2);
}
