import type { TextEdit } from './model-edit.js';

/** A text after some edits of it; edits that overlap an earlier one are left out. Offsets are those of the text before. */
export function applyEdits(text: string, edits: readonly Omit<TextEdit, 'uri'>[]): string {
  let result = '';
  let at = 0;
  for (const edit of withoutOverlaps(edits)) {
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Edits in text order, without those that overlap an earlier one. */
export function withoutOverlaps<T extends Omit<TextEdit, 'uri'>>(edits: readonly T[]): T[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: T[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    if (!last || edit.start >= last.end) kept.push(edit);
  }
  return kept;
}

/** Joins the changes of several fixes; a fix that meets an earlier one's is left out as a whole. */
export function joinFixes(fixes: readonly (readonly TextEdit[])[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const edits of fixes) {
    if (!edits.some((edit) => taken.some((other) => meet(edit, other)))) taken.push(...edits);
  }
  return taken;
}

function meet(a: TextEdit, b: TextEdit): boolean {
  return a.uri === b.uri && a.start <= b.end && b.start <= a.end;
}
