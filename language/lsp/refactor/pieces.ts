import type { ElementSource } from '../../bind/sources.js';
import type { Span } from '../../core/spans.js';
import { applyEdits } from '../../edit/apply.js';
import type { TextEdit } from '../../edit/model-edit.js';
import { indentationAt } from '../../edit/text-edits.js';
import { tokenize } from '../../syntax/format/tokens.js';
import type { Token } from '../../syntax/format/tokens.js';
import { beginsLine, endsLine, withLeadingComments, withTrailingComment } from '../features/extent.js';
import type { ProjectContext } from '../positions.js';

/** A file with its tokens. */
export interface FileText {
  readonly uri: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The line break that it uses. */
  readonly eol: string;
}

/** A replacement in a file that is known. */
export type Change = Omit<TextEdit, 'uri'>;

export function fileText({ positions }: ProjectContext, uri: string): FileText {
  const text = positions.text(uri);
  return { uri, text, tokens: tokenize(text), eol: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** An element with the comments above it and the one behind it. */
export function extentOf({ text, tokens }: FileText, span: Span): Span {
  return withTrailingComment(withLeadingComments(span, tokens, text), tokens, text);
}

/**
 * A piece of a file as it stands elsewhere: with changes inside of it, its own indentation replaced by another one, and the
 * line breaks of the other file. Lines of texts and what is indented further stay as they are.
 */
export function transplanted(
  file: FileText,
  span: Span,
  to: string,
  eol: string,
  changes: readonly Change[] = [],
): string {
  const inside = [...changes, ...lineStarts(file, span, to)].map((change) => ({
    start: change.start - span.start,
    end: change.end - span.start,
    newText: change.newText,
  }));
  return applyEdits(file.text.slice(span.start, span.end), inside).replace(/\r\n|\n|\r/g, eol);
}

function lineStarts({ text, tokens }: FileText, span: Span, to: string): Change[] {
  const from = indentationAt(text, span.start);
  const piece = text.slice(span.start, span.end);
  const texts = tokens.filter((token) => token.kind === 'text' && token.start < span.end && token.end > span.start);
  return [...piece.matchAll(/(?:\r\n|\n|\r)([ \t]*)/g)].flatMap((match) => {
    const start = span.start + match.index + match[0].length - match[1]!.length;
    if (texts.some((token) => token.start < start && start < token.end)) return [];
    const isBlank = /^(?:[\n\r]|$)/.test(text.slice(start + match[1]!.length, start + match[1]!.length + 1));
    const own = match[1]!.startsWith(from) ? from.length : Math.min(from.length, match[1]!.length);
    return [isBlank ? { start, end: start + match[1]!.length, newText: '' } : { start, end: start + own, newText: to }];
  });
}

/** Takes a piece out of its file, with its lines where it has them for itself, and with one of two blank lines around it. */
export function removal({ text }: FileText, span: Span): Change {
  if (!beginsLine(text, span.start) || !endsLine(text, span.end)) return inlineRemoval(text, span);
  let start = span.start - indentationAt(text, span.start).length;
  let { end } = span;
  end += /^[^\S\n\r]*(?:\r\n|\n|\r|$)/.exec(text.slice(end))![0].length;
  const blankAfter = /^[^\S\n\r]*(?:\r\n|\n|\r)/.exec(text.slice(end));
  const before = text.slice(0, start);
  const blankBefore = /(?:^|\r\n|\n|\r)([^\S\n\r]*(?:\r\n|\n|\r))$/.exec(before);
  const opensBefore = before.trim() === '' || /[{]\s*$/.test(before);
  const closesAfter = /^\s*(?:\}|$)/.test(text.slice(end));
  if (blankAfter && (blankBefore || opensBefore)) end += blankAfter[0].length;
  else if (blankBefore && closesAfter) start -= blankBefore[1]!.length;
  return { start, end, newText: '' };
}

function inlineRemoval(text: string, { start, end }: Span): Change {
  const before = /[ \t]*$/.exec(text.slice(0, start))![0].length;
  return { start: start - before, end, newText: '' };
}

/** Where the header of an element ends, white space aside. */
export function headEnd({ text }: FileText, source: ElementSource): number {
  return source.head.start + text.slice(source.head.start, source.head.end).trimEnd().length;
}

/** Puts a piece at the end of an element's block, which is made where it is missing; `piece` is given its indentation. */
export function intoBlock(file: FileText, source: ElementSource, piece: (indentation: string) => string): Change {
  const { text, eol } = file;
  const indentation = indentationAt(text, source.span.start);
  const body = `${eol}${indentation}  ${piece(`${indentation}  `)}${eol}${indentation}`;
  if (!source.block) return { start: headEnd(file, source), end: headEnd(file, source), newText: ` {${body}}` };
  const closing = text[source.block.end - 1] === '}' ? source.block.end - 1 : source.block.end;
  const start = source.block.start + text.slice(source.block.start, closing).trimEnd().length;
  return { start, end: closing, newText: body };
}

/** Puts a piece behind another, set off by a blank line. */
export function behind(file: FileText, span: Span, piece: (indentation: string) => string): Change {
  const indentation = indentationAt(file.text, span.start);
  return { start: span.end, end: span.end, newText: `${file.eol}${file.eol}${indentation}${piece(indentation)}` };
}

/** Puts a piece at the end of a file. */
export function atEnd({ text, eol }: FileText, piece: string): Change {
  const start = text.trimEnd().length;
  return { start, end: text.length, newText: `${start === 0 ? '' : eol + eol}${piece}${eol}` };
}

/** Changes of one file as edits. */
export function editsIn(file: FileText, changes: readonly Change[]): TextEdit[] {
  return changes.map((change) => ({ uri: file.uri, ...change }));
}
