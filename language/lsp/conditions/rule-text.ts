import { contentOffsets, unquote } from '../../bind/read-text.js';
import { exceptionTexts } from '../../analysis/own-rules/exception-texts.js';
import { StatementWalker } from '../../syntax/format/statements.js';
import type { Frame } from '../../syntax/format/statements.js';
import { tokenize } from '../../syntax/format/tokens.js';

/** A place inside of a text of a `rule`, found without the parser so that it is there while the text is being written. */
export interface RuleText {
  readonly attribute: string;
  /** What stands between the quotes. */
  readonly content: string;
  /** Where the place is in it. */
  readonly index: number;
  /** The condition of the same rule. */
  readonly when: string;
  /** Where a place of the content is in the file. */
  offsetOf(index: number): number;
}

/** The text of a rule that an offset of a file lies in, its quotes excluded; undefined elsewhere. */
export function ruleTextAt(text: string, offset: number): RuleText | undefined {
  if (!/\brule\b/.test(text)) return undefined;
  const code = tokenize(text).filter((token) => token.kind !== 'comment');
  const walker = new StatementWalker();
  const conditions = new Map<Frame, string>();
  let found: (Omit<RuleText, 'when'> & { readonly frame: Frame }) | undefined;
  code.forEach((token, i) => {
    const { place, frame } = walker;
    if (token.kind === 'text' && frame.type === 'rule' && place.at === 'value') {
      if (place.attribute === 'when') conditions.set(frame, unquote(token.text));
      found ??= within(token, place.attribute, frame, offset);
    }
    walker.step(token, code[i + 1]);
  });
  return found && { ...found, when: conditions.get(found.frame) ?? '' };
}

function within(
  token: { readonly start: number; readonly end: number; readonly text: string },
  attribute: string,
  frame: Frame,
  offset: number,
): (Omit<RuleText, 'when'> & { readonly frame: Frame }) | undefined {
  if (offset <= token.start || offset > token.end) return undefined;
  const offsets = contentOffsets(token.text).map((each) => token.start + each);
  const index = offsets.findIndex((each) => each >= offset);
  if (index < 0) return undefined;
  const offsetOf = (at: number): number => offsets[Math.min(at, offsets.length - 1)]!;
  return { attribute, content: unquote(token.text), index, offsetOf, frame };
}

/** The text of the alternative or exception around a place, up to the place. */
export function textBefore({ content, index }: Pick<RuleText, 'content' | 'index'>): string {
  const upTo = content.slice(0, index);
  const last = exceptionTexts(`${upTo}\u0000`).at(-1);
  return last === undefined ? '' : upTo.slice(last.start);
}

/** The heads of a condition's alternatives: what stands before `where`. */
export function headsOf(when: string): string[] {
  return exceptionTexts(when).map(({ text }) => text.split(/\bwhere\b/)[0]!.trim());
}
