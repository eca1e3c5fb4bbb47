import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import { addDays } from '../../model/durations.js';
import type { CxElement } from '../../model/model.js';
import { repair, setAttribute, suppressionDays } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { expiryOf } from '../suppression.js';

/** Removes a suppression, or offers what it lacks to be filled in; an end is moved only together with a new reason. */
export function mendSuppression({ variable, facts, today }: FixContext): Fix[] {
  const suppression = variable('w');
  const needed = facts.results?.matched.has(suppression.id) === true;
  const remove = repair(
    needed ? 'remove it, and deal with the finding' : 'remove it; it silences nothing',
    [{ kind: 'remove-element', element: suppression.id }],
    { preferred: !needed },
  );
  if (!needed) return [remove];
  const edits = completion(suppression, today);
  return [
    ...(edits.length === 0 ? [] : [{ title: `Waive: ${titleOf(suppression, today)}`, class: 'waive' as const, edits }]),
    remove,
  ];
}

function titleOf(suppression: CxElement, today: string): string {
  return hasExpired(suppression, today)
    ? `renew it for ${suppressionDays} days, with a new reason to be written`
    : 'insert what it lacks, to be filled in';
}

function hasExpired(suppression: CxElement, today: string): boolean {
  const expiry = expiryOf(suppression);
  return expiry !== undefined && expiry < today;
}

function completion(suppression: CxElement, today: string): ModelEdit[] {
  const lacks = (attribute: string): boolean => suppression.attributes[attribute] === undefined;
  const end = addDays(today, suppressionDays);
  const expired = hasExpired(suppression, today);
  const expiry = expiryOf(suppression);
  return [
    ...(lacks('category') ? [setAttribute(suppression, 'category', 'accepted-risk')] : []),
    ...(lacks('reason') || expired ? [setAttribute(suppression, 'reason', '""')] : []),
    ...(lacks('owner') ? [setAttribute(suppression, 'owner', 'unknown')] : []),
    ...(expiry === undefined || expired || expiry > end ? [setAttribute(suppression, 'expires', end)] : []),
  ];
}
