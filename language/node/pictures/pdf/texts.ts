import type { PictureFont, PictureFonts } from '../fonts.js';

type Document = PDFKit.PDFDocument;

/** Makes fonts known to a document; only the glyphs that are drawn get into it. */
export function registerFonts(document: Document, { inter, further }: PictureFonts): void {
  for (const { key, bytes } of [...inter, ...further]) document.registerFont(key, Buffer.from(bytes));
}

/** Draws a line of text as an SVG `text` element says. */
export function drawText(
  document: Document,
  attributes: Readonly<Record<string, string>>,
  text: string,
  fonts: PictureFonts,
): void {
  const number = (key: string): number => Number(attributes[key] ?? 0);
  document.fontSize(number('font-size')).fillColor(attributes['fill'] ?? '#000000');
  const runs = runsOf(text.normalize('NFC'), number('font-weight'), fonts);
  const widths = runs.map((run) => document.font(run.font.key).widthOfString(run.text));
  const width = widths.reduce((sum, each) => sum + each, 0);
  const anchor = attributes['text-anchor'];
  let x = number('x') - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  const oblique = attributes['font-style'] === 'italic' ? 14 : false;
  for (const [at, run] of runs.entries()) {
    document.font(run.font.key).text(run.text, x, number('y'), { lineBreak: false, baseline: 'alphabetic', oblique });
    x += widths[at]!;
  }
}

interface Run {
  readonly font: PictureFont;
  readonly text: string;
}

/** Pieces of a text, each with the first font that has its characters; Inter shows a box for what no font has. */
function runsOf(text: string, weight: number, { inter, further }: PictureFonts): Run[] {
  const main = inter.find((font) => font.weight === weight) ?? inter[0]!;
  const runs: Run[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const font = main.has(point) ? main : (further.find((each) => each.has(point)) ?? main);
    const last = runs.at(-1);
    if (last?.font === font) runs[runs.length - 1] = { font, text: last.text + character };
    else runs.push({ font, text: character });
  }
  return runs;
}
