import type { Span } from '../../core/spans.js';
import { parseText } from '../parser.js';
import { spaceBetween } from './spacing.js';
import type { TokenRole } from './spacing.js';
import { StatementWalker } from './statements.js';
import { tokenize } from './tokens.js';
import type { Token } from './tokens.js';

/** A stretch of white space and what it becomes, in offsets of the text before any change. */
export interface SpaceEdit extends Span {
  readonly newText: string;
}

/** Longest text that is formatted, in UTF-16 units. */
const maxLength = 2_000_000;

/** The changes that lay a text out, or the offset of the first thing that keeps it from being read. */
export type Formatting = { readonly edits: readonly SpaceEdit[] } | { readonly obstacle: number };

/**
 * Lays a text out: two spaces for each open block, one space between tokens, two between statements on one line, at most
 * one blank line. Only white space between tokens changes: line breaks stay where the author put them, texts and comments
 * stay as they are, and so do line endings. A text that the parser cannot read is left alone.
 */
export function formatWhole(text: string): Formatting {
  if (text.length > maxLength) return { obstacle: maxLength };
  if (text.includes('\0')) return { obstacle: text.indexOf('\0') };
  const tokens = tokenize(text);
  const unclosed = tokens.find(isUnclosed);
  if (unclosed) return { obstacle: unclosed.start };
  const { problems, unknownWords } = parseText(text);
  const obstacles = [...problems.map(({ span }) => span.start), ...unknownWords];
  return obstacles.length > 0 ? { obstacle: Math.min(...obstacles) } : { edits: layOut(text, tokens) };
}

/** The changes that lay a text out; none for one that the parser cannot read. */
export function formatText(text: string): readonly SpaceEdit[] {
  const formatting = formatWhole(text);
  return 'edits' in formatting ? formatting.edits : [];
}

/** A text with changes of white space applied. */
export function applySpaceEdits(text: string, edits: readonly SpaceEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Tells whether a text or comment goes on to where it was not meant to. */
export function isUnclosed(token: Token): boolean {
  if (token.kind === 'comment')
    return token.text.startsWith('/*') && (token.text.length < 4 || !token.text.endsWith('*/'));
  if (token.kind !== 'text') return false;
  if (/^("""|''')/.test(token.text)) return !/^("""|''')[^]*\1$/.test(token.text);
  return !/^(["'])(?:\\.|[^\\])*\1$/.test(token.text);
}

/** The changes that lay out tokens, whatever they are. */
export function layOut(text: string, tokens: readonly Token[]): SpaceEdit[] {
  const roles = rolesOf(tokens);
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const edits: SpaceEdit[] = [];
  let depth = 0;
  let end = text.startsWith('\uFEFF') ? 1 : 0;
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind === '}') depth = Math.max(0, depth - 1);
    const gap = { start: end, end: token?.start ?? text.length };
    const before = text.slice(gap.start, gap.end);
    const newText = spaceBetween({
      previous: tokens[i - 1],
      next: token,
      role: roles[i] ?? 'part',
      lines: countBreaks(before),
      depth,
      eol: /\r\n|\n|\r/.exec(before)?.[0] ?? eol,
    });
    if (newText !== before) edits.push({ ...gap, newText });
    if (token?.kind === '{') depth++;
    end = token?.end ?? end;
  }
  return edits;
}

function countBreaks(space: string): number {
  return space.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** What each token is to its statement. */
function rolesOf(tokens: readonly Token[]): TokenRole[] {
  const walker = new StatementWalker();
  const code = tokens.flatMap((token, i) => (token.kind === 'comment' ? [] : [i]));
  const roles: TokenRole[] = tokens.map(() => 'part');
  code.forEach((index, position) => {
    const next = code[position + 1];
    if (walker.place.at === 'colon') roles[index] = 'colon';
    if (walker.step(tokens[index]!, next === undefined ? undefined : tokens[next])) roles[index] = 'first';
  });
  for (let i = tokens.length - 1; i >= 0; i--) {
    const next = tokens[i + 1];
    const leads =
      !next || next.kind === '}' || next.kind === '{' || roles[i + 1] === 'first' || roles[i + 1] === 'comment';
    if (tokens[i]!.kind === 'comment' && leads) roles[i] = 'comment';
  }
  return roles;
}
