import type { Span } from '../core/spans.js';
import { tokenize } from '../syntax/format/tokens.js';
import type { Problem } from './fragment.js';

/** The content of a quoted text: quotes off, escapes resolved, common indentation of three-quote texts removed. */
export function unquote(raw: string): string {
  const triple = raw.startsWith('"""') || raw.startsWith("'''");
  if (triple) {
    const quote = raw.slice(0, 3);
    const closed = raw.length >= 6 && raw.endsWith(quote);
    return dedent(raw.slice(3, closed ? -3 : undefined));
  }
  const closed = isClosed(raw);
  return raw.slice(1, closed ? -1 : undefined).replace(/\\(.)/g, (_, escaped: string) => escapes[escaped] ?? escaped);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

/** Quotes a text so that `unquote` gives it back. */
export function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\r?\n/g, '\\n').replace(/\t/g, '\\t')}"`;
}

/** Tells whether a quoted text ends with the quote it starts with. */
export function isClosed(raw: string): boolean {
  const quote = raw.startsWith('"""') || raw.startsWith("'''") ? raw.slice(0, 3) : raw.slice(0, 1);
  if (raw.length < quote.length * 2 || !raw.endsWith(quote)) return false;
  if (quote.length === 3) return true;
  const backslashes = /\\*$/.exec(raw.slice(0, -1))![0].length;
  return backslashes % 2 === 0;
}

/** A problem where a text is not closed, else undefined. */
export function unclosedText(raw: string, span: Span): Problem | undefined {
  if (isClosed(raw)) return undefined;
  const quote = raw.startsWith('"""') || raw.startsWith("'''") ? raw.slice(0, 3) : raw.slice(0, 1);
  return {
    code: 'unclosed-text',
    severity: 'error',
    message: `This text is not closed: ${quote} is missing at its end.`,
    span,
  };
}

/** The place of a comment that is not closed, which then takes in the rest of the text, or undefined. */
export function unclosedComment(text: string): Span | undefined {
  if (text.lastIndexOf('*/') >= text.lastIndexOf('/*') + 2) return undefined;
  const last = tokenize(text).at(-1);
  if (last?.kind !== 'comment' || !last.text.startsWith('/*')) return undefined;
  return last.text.length >= 4 && last.text.endsWith('*/') ? undefined : { start: last.start, end: last.start + 2 };
}

/**
 * For each character that `unquote` leaves of a quoted text, its offset in the text as written, and one more for the end, so
 * that a place in the content can be pointed at in the file.
 */
export function contentOffsets(raw: string): number[] {
  const triple = raw.startsWith('"""') || raw.startsWith("'''");
  return triple ? linesOffsets(raw) : escapedOffsets(raw);
}

function escapedOffsets(raw: string): number[] {
  const end = isClosed(raw) ? raw.length - 1 : raw.length;
  const offsets: number[] = [];
  for (let at = 1; at < end; at += raw[at] === '\\' && at + 1 < end ? 2 : 1) offsets.push(at);
  return [...offsets, end];
}

function linesOffsets(raw: string): number[] {
  const closed = raw.length >= 6 && raw.endsWith(raw.slice(0, 3));
  const { lines, common } = indentedLines(raw.slice(3, closed ? -3 : undefined));
  const offsets: number[] = [];
  lines.forEach(({ text, start }, i) => {
    if (i > 0) offsets.push(3 + start - 1);
    for (let at = common; at < text.length; at++) offsets.push(3 + start + at);
  });
  const last = lines.at(-1)!;
  return [...offsets, 3 + last.start + last.text.length];
}

function dedent(text: string): string {
  const { lines, common } = indentedLines(text);
  return lines.map((line) => line.text.slice(common)).join('\n');
}

/** The lines between three quotes with where they start, and the indentation that all of them have. */
function indentedLines(text: string): { lines: { text: string; start: number }[]; common: number } {
  const lead = /^\r?\n/.exec(text)?.[0].length ?? 0;
  const content = text.slice(lead).replace(/\r?\n[ \t]*$/, '');
  const lines: { text: string; start: number }[] = [];
  let start = lead;
  for (const line of content.split('\n')) {
    lines.push({ text: line.replace(/\r$/, ''), start });
    start += line.length + 1;
  }
  const indents = lines.filter((line) => line.text.trim() !== '').map((line) => /^[ \t]*/.exec(line.text)![0].length);
  return { lines, common: indents.length > 0 ? Math.min(...indents) : 0 };
}

/** The documentation comment that ends right before an offset, without its markers, or undefined. */
export function documentationBefore(text: string, offset: number): string | undefined {
  let end = offset;
  while (end > 0 && /\s/.test(text[end - 1]!)) end--;
  if (!text.startsWith('*/', end - 2)) return undefined;
  const start = text.lastIndexOf('/*', end - 3);
  if (start < 0 || text[start + 2] !== '*' || end - start < 5) return undefined;
  const lines = text.slice(start + 3, end - 2).split(/\r?\n/);
  const content = lines
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim();
  return content === '' ? undefined : content;
}
