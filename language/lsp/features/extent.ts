import type { Span } from '../../core/spans.js';
import type { Token } from '../../syntax/format/tokens.js';

/** An element with the comments on lines of their own that stand directly above it, without a blank line between. */
export function withLeadingComments(span: Span, tokens: readonly Token[], text: string): Span {
  let { start } = span;
  for (let i = tokens.findIndex((token) => token.start === span.start) - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.kind !== 'comment' || isApart(text.slice(token.end, start)) || !beginsLine(text, token.start)) break;
    start = token.start;
  }
  return { start, end: span.end };
}

/** The comment behind an element on its last line, which goes with it, else its end. */
export function withTrailingComment(span: Span, tokens: readonly Token[], text: string): Span {
  const next = tokens.find((token) => token.start >= span.end);
  const isNote = next?.kind === 'comment' && !/[\n\r]/.test(text.slice(span.end, next.end));
  return isNote && endsLine(text, next.end) ? { start: span.start, end: next.end } : span;
}

function isApart(space: string): boolean {
  return (space.match(/\r\n|\n|\r/g)?.length ?? 0) > 1;
}

/** Tells whether nothing but white space stands before an offset on its line. */
export function beginsLine(text: string, offset: number): boolean {
  return /(?:^|[\n\r])[^\S\n\r]*$/.test(text.slice(Math.max(0, offset - 500), offset));
}

/** Tells whether nothing but white space stands behind an offset on its line. */
export function endsLine(text: string, offset: number): boolean {
  return /^[^\S\n\r]*(?:$|[\n\r])/.test(text.slice(offset, offset + 500));
}
