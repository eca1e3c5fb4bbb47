import type { TextEdit } from 'vscode-languageserver';
import type { Span } from '../../core/spans.js';
import { LineIndex } from '../../core/spans.js';
import { formatText } from '../../syntax/format/format.js';
import type { SpaceEdit } from '../../syntax/format/format.js';
import { formatLines, formatOnType } from '../../syntax/format/format-part.js';

/** The edits that lay out a text, or only the lines of a span. */
export function formatting(text: string, within?: Span): TextEdit[] {
  return protocolEdits(text, within ? formatLines(text, within) : formatText(text));
}

/** The edits behind a sign that was typed just before an offset. */
export function formattingOnType(text: string, offset: number, sign: string): TextEdit[] {
  return protocolEdits(text, formatOnType(text, offset, sign));
}

function protocolEdits(text: string, edits: readonly SpaceEdit[]): TextEdit[] {
  const lines = new LineIndex(text);
  return edits.map(({ start, end, newText }) => ({
    range: { start: lines.positionAt(start), end: lines.positionAt(end) },
    newText,
  }));
}
