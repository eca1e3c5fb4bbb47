import { interMetrics } from './inter-metrics.js';

/** The two weights of Inter that the diagrams use. */
export type FontWeight = 400 | 600;

/** A font as the diagrams use it: always Inter, size in px. */
export interface Font {
  readonly size: number;
  readonly weight: FontWeight;
}

const tables: Readonly<Record<FontWeight, ReadonlyMap<number, number>>> = {
  400: readTable(interMetrics[400]),
  600: readTable(interMetrics[600]),
};

function readTable(text: string): Map<number, number> {
  const table = new Map<number, number>();
  for (const run of text.split(';')) {
    const [start = '', widths = ''] = run.split(':');
    let point = parseInt(start, 36);
    for (const width of widths.split(' ')) table.set(point++, parseInt(width, 36));
  }
  return table;
}

/** Width of a text in px, from the advance widths of Inter; kerning is left out, which errs on the wide side. */
export function textWidth(text: string, font: Font): number {
  let thousandths = 0;
  for (const character of text) thousandths += advance(character.codePointAt(0) ?? 0, font.weight);
  return (thousandths * font.size) / 1000;
}

/** Advance of a code point in thousandths of an em; what Inter lacks is estimated by its script. */
function advance(point: number, weight: FontWeight): number {
  return tables[weight].get(point) ?? (isInvisible(point) ? 0 : isWide(point) ? 1000 : isEmoji(point) ? 1250 : 600);
}

function isInvisible(point: number): boolean {
  return (
    point < 0x20 ||
    (point >= 0x300 && point <= 0x36f) ||
    (point >= 0x200b && point <= 0x200f) ||
    (point >= 0xfe00 && point <= 0xfe0f) ||
    point === 0xfeff
  );
}

/** Chinese, Japanese, Korean: one em. */
function isWide(point: number): boolean {
  return (
    (point >= 0x1100 && point <= 0x115f) ||
    (point >= 0x2e80 && point <= 0xa4cf) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xff00 && point <= 0xff60) ||
    (point >= 0x20000 && point <= 0x3fffd)
  );
}

function isEmoji(point: number): boolean {
  return (point >= 0x1f000 && point <= 0x1faff) || (point >= 0x2600 && point <= 0x27bf);
}
