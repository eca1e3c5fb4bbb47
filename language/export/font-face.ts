/** A part of a font: one weight, for some characters. */
export interface FontPart {
  readonly family: string;
  readonly weight: number;
  /** Ranges as in CSS, `U+0000-00FF,U+0131`. */
  readonly ranges: string;
  /** The WOFF2 file in base64. */
  readonly woff2: string;
}

/**
 * `@font-face` rules for those parts of a font that the texts of a picture need; nothing else needs to be embedded.
 * @param svg the picture, as `renderSvg` writes it
 */
export function fontFaceCss(svg: string, parts: readonly FontPart[]): string {
  const points = pointsByWeight(svg);
  const needed = parts.filter((part) => covers(part.ranges, points.get(part.weight) ?? new Set()));
  return needed
    .map(({ family, weight, ranges, woff2 }) => {
      const source = `url(data:font/woff2;base64,${woff2}) format('woff2')`;
      return `@font-face{font-family:'${family}';font-style:normal;font-weight:${weight};src:${source};unicode-range:${ranges}}`;
    })
    .join('\n');
}

/** The characters of texts by weight; an entity counts by its letters, which never brings in another part. */
function pointsByWeight(svg: string): Map<number, Set<number>> {
  const points = new Map<number, Set<number>>();
  for (const [, attributes, content] of svg.matchAll(/<text((?:\s+[\w-]+="[^"]*")*)>([^<]*)</g)) {
    const weight = Number(/ font-weight="(\d+)"/.exec(attributes!)?.[1] ?? 400);
    const known = points.get(weight) ?? new Set();
    points.set(weight, known);
    for (const character of content!) known.add(character.codePointAt(0)!);
  }
  return points;
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
