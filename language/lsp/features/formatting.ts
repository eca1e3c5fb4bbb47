import type { TextEdit } from 'vscode-languageserver';
import type { Span } from '../../core/spans.js';
import { LineIndex } from '../../core/spans.js';
import { formatText } from '../../syntax/format/format.js';

/** The edits that lay out a text, or only those in the lines of a span. */
export function formatting(text: string, within?: Span): TextEdit[] {
  const lines = new LineIndex(text);
  const edits = formatText(text);
  const chosen = within
    ? edits.filter((edit) => edit.start <= within.end && edit.end >= lineStart(lines, within.start))
    : edits;
  return chosen.map(({ start, end, newText }) => ({
    range: { start: lines.positionAt(start), end: lines.positionAt(end) },
    newText,
  }));
}

function lineStart(lines: LineIndex, offset: number): number {
  return lines.offsetAt({ line: lines.positionAt(offset).line, character: 0 });
}
