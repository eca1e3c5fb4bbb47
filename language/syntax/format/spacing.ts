import type { Token } from './tokens.js';

/**
 * `first`: a statement begins with the token; `comment`: a comment that stands before one; `colon`: it follows the name of
 * an attribute; `part`: a statement goes on.
 */
export type TokenRole = 'first' | 'comment' | 'colon' | 'part';

/** Two neighbouring tokens and where they stand. */
export interface Gap {
  /** Undefined at the start of the text. */
  readonly previous: Token | undefined;
  /** Undefined at its end. */
  readonly next: Token | undefined;
  /** Of the next token. */
  readonly role: TokenRole;
  /** Line breaks between them now. */
  readonly lines: number;
  /** Blocks that are open where the next token stands. */
  readonly depth: number;
  readonly eol: string;
}

/** The white space that belongs between two tokens. */
export function spaceBetween(gap: Gap): string {
  const { previous, next, lines, eol } = gap;
  if (!previous) return '';
  if (!next) return eol;
  if (lines === 0) return spaceOnLine(previous, next, gap.role);
  const blank = lines > 1 && previous.kind !== '{' && next.kind !== '}';
  return eol + (blank ? eol : '') + '  '.repeat(gap.depth + (isContinuation(gap, next) ? 1 : 0));
}

function isContinuation({ role }: Gap, next: Token): boolean {
  return (role === 'part' || role === 'colon') && next.kind !== '{' && next.kind !== '}';
}

function spaceOnLine(previous: Token, next: Token, role: TokenRole): string {
  if (previous.kind === 'comment' || next.kind === 'comment') return ' ';
  if (next.kind === ',' || next.kind === ')' || next.kind === '.' || role === 'colon') return '';
  if (previous.kind === '(' || previous.kind === '.') return '';
  if (next.kind === '(' || (previous.kind === '{' && next.kind === '}')) return '';
  return role === 'first' && previous.kind !== '{' ? '  ' : ' ';
}
