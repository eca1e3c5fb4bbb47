import { distance } from 'fastest-levenshtein';
import { compareText } from './order.js';

/**
 * The candidates that a misspelt word most likely means, best first: those within a third of its length in edits, or that
 * it begins or that begin with it. At most `limit` of them.
 */
export function suggestWords(word: string, candidates: Iterable<string>, limit = 3): string[] {
  const wanted = word.toLowerCase();
  const scored: { candidate: string; score: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const score = scoreOf(wanted, candidate.toLowerCase());
    if (score !== undefined) scored.push({ candidate, score });
  }
  scored.sort((a, b) => a.score - b.score || compareText(a.candidate, b.candidate));
  return scored.slice(0, limit).map((each) => each.candidate);
}

function scoreOf(wanted: string, candidate: string): number | undefined {
  if (wanted === candidate) return 0;
  const difference = Math.abs(wanted.length - candidate.length);
  const most = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
  if (isSwap(wanted, candidate)) return 1;
  const edits = difference > most ? Number.POSITIVE_INFINITY : distance(wanted, candidate);
  if (edits <= most) return edits;
  const shorter = Math.min(wanted.length, candidate.length);
  const begins = shorter >= 3 && difference <= 12 && (candidate.startsWith(wanted) || wanted.startsWith(candidate));
  return begins ? difference + 2 : undefined;
}

/** Tells whether two neighbouring letters changed places, the commonest slip of all. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] !== undefined && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
