import type { Span } from '../../core/spans.js';
import type { Header } from '../../syntax/format/headers.js';
import { StatementWalker } from '../../syntax/format/statements.js';
import type { Frame } from '../../syntax/format/statements.js';
import { tokenize, wordAround } from '../../syntax/format/tokens.js';
import type { Token } from '../../syntax/format/tokens.js';

/** What may be written at a place of a text. */
export type Expected =
  /** A statement; `header` is one that may still go on. */
  | { readonly kind: 'statement'; readonly header?: Header }
  | { readonly kind: 'header'; readonly header: Header }
  /** `values`: the words that are in the list already. */
  | {
      readonly kind: 'value';
      readonly attribute: string;
      readonly values: readonly string[];
      readonly inParens: boolean;
    };

/** A place in a text, found from the text alone, so that it is there in broken files too. */
export interface TextContext {
  readonly expected: Expected;
  /** The block around it; its attributes are those before and behind the place. */
  readonly frame: Frame;
  /** The name of the journey around it. */
  readonly journey: string | undefined;
  /** The word under the cursor, inner hyphens included. */
  readonly word: Span;
  /** The same with the names before and behind its dots. */
  readonly qualified: Span;
}

/** What is expected at an offset, or undefined inside of comments, texts and new names. */
export function contextAt(text: string, offset: number): TextContext | undefined {
  const word = wordAround(text, offset);
  const tokens = tokenize(text);
  if (tokens.some((token) => holds(token, offset))) return undefined;
  const code = tokens.filter((token) => token.kind !== 'comment');
  const before = code.filter((token) => token.start < word.start);
  const at = code.find((token) => token.start === word.start && token.kind === 'name');
  const walker = new StatementWalker();
  before.forEach((token, i) => walker.step(token, before[i + 1] ?? at));
  const expected = expectedAt(walker, before);
  if (!expected) return undefined;
  const { frame } = walker;
  const journey = walker.frames.find((each) => each.type === 'journey')?.header?.name;
  walkOn(walker, frame, code.slice(before.length + (at ? 1 : 0)));
  return { expected, frame, journey, word, qualified: wordAround(text, offset, true) };
}

/** Tells whether an offset lies inside of a comment or text, where nothing is proposed. */
function holds(token: Token, offset: number): boolean {
  if (token.start >= offset) return false;
  if (token.kind === 'comment')
    return offset < token.end || (offset === token.end && (token.text.startsWith('//') || !token.text.endsWith('*/')));
  if (token.kind === 'scalar') return offset <= token.end;
  return token.kind === 'text' && (offset < token.end || (offset === token.end && !/^(["'])[^]*\1$/.test(token.text)));
}

/** Reads on to the end of the block, so that what is set behind the place counts as set. */
function walkOn(walker: StatementWalker, frame: Frame, rest: readonly Token[]): void {
  for (let i = 0; i < rest.length && walker.frames.includes(frame); i++) walker.step(rest[i]!, rest[i + 1]);
}

function expectedAt(walker: StatementWalker, before: readonly Token[]): Expected | undefined {
  const { place } = walker;
  switch (place.at) {
    case 'statement':
      return { kind: 'statement' };
    case 'colon':
      return undefined;
    case 'after-value':
      return place.parens > 0 ? undefined : { kind: 'statement' };
    case 'value':
      return { kind: 'value', attribute: place.attribute, values: valuesBefore(before), inParens: place.parens > 0 };
    case 'header':
      return expectedInHeader(place.header);
  }
}

function expectedInHeader(header: Header): Expected | undefined {
  if (header.expects === 'name' || header.expects === 'condition') return undefined;
  if (header.expects === 'parts' || header.expects === 'after-target')
    return { kind: 'statement', header: { ...header } };
  return { kind: 'header', header: { ...header } };
}

/** The words of the list that is being written, back to its colon. */
function valuesBefore(before: readonly Token[]): string[] {
  const words: string[] = [];
  for (let i = before.length - 1; i >= 0 && before[i]!.kind !== ':'; i--)
    if (before[i]!.kind === 'name') words.push(before[i]!.text);
  return words;
}
