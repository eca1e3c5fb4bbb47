import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import { suggestWords } from '../../core/suggest.js';
import { addDays } from '../../model/durations.js';
import { statedWord } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import { repair, setAttribute, suppressionDays } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { expiryOf } from '../suppression.js';

/** Removes a suppression, or offers what it lacks to be filled in; an end is moved only together with a new reason. */
export function mendSuppression({ variable, facts, today, ruleNames }: FixContext): Fix[] {
  const suppression = variable('w');
  const written = statedWord(suppression, 'rule') ?? '';
  if (!ruleNames.includes(written)) return [...meant(suppression, written, ruleNames), removal(suppression, false)];
  const needed = facts.results?.matched.has(suppression.id) === true;
  const remove = removal(suppression, needed);
  if (!needed) return [remove];
  const edits = completion(suppression, today);
  return [
    ...(edits.length === 0 ? [] : [{ title: `Waive: ${titleOf(suppression, today)}`, class: 'waive' as const, edits }]),
    remove,
  ];
}

/** The rules whose names are near the one that no rule has. */
function meant(suppression: CxElement, written: string, ruleNames: readonly string[]): Fix[] {
  return suggestWords(written, ruleNames).map((name) => ({
    title: `Waive: suppress ${name}, which is a rule, instead of ${written}`,
    class: 'waive',
    edits: [{ kind: 'set-header', element: suppression.id, word: 'rule', value: name }],
  }));
}

function removal(suppression: CxElement, needed: boolean): Fix {
  const title = needed ? 'remove it, and deal with the finding' : 'remove it; it silences nothing';
  return repair(title, [{ kind: 'remove-element', element: suppression.id }], { preferred: !needed });
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
