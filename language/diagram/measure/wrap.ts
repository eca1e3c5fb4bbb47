import { textWidth } from './text-width.js';
import type { Font } from './text-width.js';

const ellipsis = '…';

/** Text in lines. `clipped` tells that the last line ends in an ellipsis because more was there. */
export interface WrappedText {
  readonly lines: readonly string[];
  readonly clipped: boolean;
}

/**
 * Breaks a text into at most `maxLines` lines of at most `width` px. Breaks at spaces and after hyphens and slashes,
 * inside a word only if it is wider than a line. White space in the text counts as single spaces; an empty text has no
 * lines.
 */
export function wrap(text: string, width: number, font: Font, maxLines = Infinity): WrappedText {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line === '' || textWidth(line + piece.trimEnd(), font) <= width) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece;
    }
    while (textWidth(line.trimEnd(), font) > width) {
      const head = fitting(line, width, font);
      lines.push(head);
      line = line.slice(head.length).trimStart();
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= maxLines) return { lines, clipped: false };
  const last = [...lines.slice(maxLines - 1)].join(' ');
  return { lines: [...lines.slice(0, maxLines - 1), clip(last, width, font)], clipped: true };
}

/** One line of at most `width` px, with an ellipsis where something had to go. */
export function clip(text: string, width: number, font: Font): string {
  const single = singleSpaced(text);
  if (textWidth(single, font) <= width) return single;
  const room = width - textWidth(ellipsis, font);
  return fitting(single, room, font).trimEnd() + ellipsis;
}

/** Words with the space behind them; long compounds are cut after hyphens and slashes. */
function pieces(text: string): string[] {
  return (
    singleSpaced(text)
      .match(/[^ \-/\u2010\u2013]*[-/\u2010\u2013]? ?/g)
      ?.filter((piece) => piece !== '') ?? []
  );
}

/** White space as single spaces; spaces that forbid a break stay as they are. */
function singleSpaced(text: string): string {
  return text.replace(/[ \t\r\n\f\v]+/g, ' ').trim();
}

/** The longest beginning that fits, at least one character, never half of a surrogate pair. */
function fitting(text: string, width: number, font: Font): string {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += textWidth(character, font);
    if (used > width && end > 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}
