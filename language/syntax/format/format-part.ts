import type { Span } from '../../core/spans.js';
import { applySpaceEdits, formatText, isUnclosed, layOut } from './format.js';
import type { SpaceEdit } from './format.js';
import { tokenize } from './tokens.js';
import type { Token } from './tokens.js';

const lineBreak = /\r\n|\n|\r/;

/** The changes that lay out the lines that a span touches; none where that needs text that cannot be read. */
export function formatLines(text: string, span: Span): SpaceEdit[] {
  const edits = formatText(text);
  return edits.length > 0
    ? insideOf(text, edits, linesOf(text, span))
    : layOutLines(text, tokenize(text), linesOf(text, span));
}

/**
 * The changes behind a typed sign, whatever the rest of the text is like: behind a closing brace those of its block, behind
 * a line break those of the line before. They never touch the line that the cursor is in behind a line break.
 */
export function formatOnType(text: string, offset: number, sign: string): SpaceEdit[] {
  const tokens = tokenize(text);
  if (sign !== '}') return layOutLines(text, tokens, lineBefore(text, offset));
  const closing = tokens.findIndex((token) => token.kind === '}' && token.end === offset);
  const opening = openingOf(tokens, closing);
  if (!opening) return [];
  return layOutLines(text, tokens, { start: linesOf(text, opening).start, end: offset });
}

/** The brace that a closing one closes. */
function openingOf(tokens: readonly Token[], closing: number): Token | undefined {
  let depth = 0;
  for (let i = closing; i >= 0; i--) {
    const { kind } = tokens[i]!;
    if (kind === '}') depth++;
    else if (kind === '{' && --depth === 0) return tokens[i];
  }
  return undefined;
}

/** Changes inside of some lines; none where a text there is not closed, or where tokens would not stay what they are. */
function layOutLines(text: string, tokens: readonly Token[], lines: Span): SpaceEdit[] {
  const here = tokens.filter((token) => token.end > lines.start && token.start < lines.end);
  if (here.some((token) => token.kind === 'unknown' || isUnclosed(token))) return [];
  const edits = insideOf(text, layOut(text, tokens), lines);
  const after = tokenize(applySpaceEdits(text, edits));
  const isSame = after.length === tokens.length && after.every((token, i) => token.text === tokens[i]!.text);
  return isSame ? edits : [];
}

/**
 * Edits inside of lines; of one that begins before them only the indentation of the first is kept, of one that ends behind
 * them only that nothing stands at the end of the last.
 */
function insideOf(text: string, edits: readonly SpaceEdit[], lines: Span): SpaceEdit[] {
  return edits.flatMap((edit) => {
    if (edit.end < lines.start || edit.start >= lines.end) return [];
    const space = text.slice(edit.start, edit.end);
    if (edit.end > lines.end)
      return edit.start < lines.start ? [] : [{ start: edit.start, end: lines.end, newText: '' }];
    if (edit.start >= lines.start) return [edit];
    const [from, to] = [afterLastBreak(space), afterLastBreak(edit.newText)];
    return from < 0 || to < 0 ? [] : [{ start: edit.start + from, end: edit.end, newText: edit.newText.slice(to) }];
  });
}

/** The place behind the last line break of some white space, or -1. */
function afterLastBreak(space: string): number {
  return Math.max(space.lastIndexOf('\n'), space.lastIndexOf('\r')) + 1 || -1;
}

/** The lines that a span touches, without the break at their end. */
function linesOf(text: string, { start, end }: Span): Span {
  const before = text.slice(0, start);
  const rest = text.slice(end);
  const next = rest.search(lineBreak);
  return { start: Math.max(0, afterLastBreak(before)), end: next < 0 ? text.length : end + next };
}

function lineBefore(text: string, offset: number): Span {
  const before = text.slice(0, offset);
  const lastBreak = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  const end = lastBreak > 0 && before[lastBreak] === '\n' && before[lastBreak - 1] === '\r' ? lastBreak - 1 : lastBreak;
  return end < 0 ? { start: 0, end: 0 } : linesOf(text, { start: end, end });
}
