/** A part of a font: one weight, for some characters. */
export interface FontPart {
  readonly family: string;
  readonly weight: number;
  /** Ranges as in CSS, `U+0000-00FF,U+0131`. */
  readonly ranges: string;
  /** The WOFF2 file in base64. */
  readonly woff2: string;
}

/** `@font-face` rules for those parts of a font that have a character of a text; nothing else needs to be embedded. */
export function fontFaceCss(text: string, parts: readonly FontPart[]): string {
  const points = new Set(Array.from(text, (character) => character.codePointAt(0)!));
  const needed = parts.filter((part) => covers(part.ranges, points));
  return needed
    .map(({ family, weight, ranges, woff2 }) => {
      const source = `url(data:font/woff2;base64,${woff2}) format('woff2')`;
      return `@font-face{font-family:'${family}';font-style:normal;font-weight:${weight};src:${source};unicode-range:${ranges}}`;
    })
    .join('\n');
}

function covers(ranges: string, points: ReadonlySet<number>): boolean {
  return ranges.split(',').some((range) => {
    const match = /^\s*U\+([0-9A-F]+)(?:-([0-9A-F]+))?\s*$/i.exec(range);
    if (!match) return false;
    const first = parseInt(match[1]!, 16);
    const last = match[2] === undefined ? first : parseInt(match[2], 16);
    return [...points].some((point) => point >= first && point <= last);
  });
}
