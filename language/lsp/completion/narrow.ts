import type { Proposal } from './items.js';

/** Most proposals that are sent at once; clients filter as the reader types on. */
const most = 400;

/** Keeps a list short: only where it is long, it is filtered by what is typed, and asked for again with the next letter. */
export function narrow(
  proposals: readonly Proposal[],
  typed: string,
): { readonly proposals: readonly Proposal[]; readonly isIncomplete: boolean } {
  if (proposals.length <= most) return { proposals, isIncomplete: false };
  const wanted = typed.toLowerCase();
  const fitting = proposals.filter((each) => isSubsequence(wanted, each.label.toLowerCase()));
  return { proposals: fitting.slice(0, most), isIncomplete: true };
}

/** Tells whether the letters of one text appear in another in the same order. */
export function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
