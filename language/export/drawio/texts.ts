import { roundAll } from '../../diagram/layout/geometry.js';
import type { Point } from '../../diagram/layout/geometry.js';
import type { TextBlock } from '../../diagram/layout/laid-out.js';
import type { Palette } from '../../diagram/theme/tokens.js';
import type { FindingCount } from '../../diagram/types.js';
import { htmlText, vertexXml } from './cells.js';

/** The texts of a part as one label, a line for each. */
export function labelOf(texts: readonly TextBlock[], palette: Palette): string {
  return htmlText(
    texts.map(({ lines, size, weight, italic, tone }) => ({
      text: lines.join(' '),
      size,
      bold: weight === 600,
      italic: italic === true,
      colour: palette[tone],
    })),
  );
}

/** A text that stands by itself. */
export function textXml(id: string, text: TextBlock, palette: Palette, parent?: string): string {
  const width = Math.max(...text.lines.map((line) => line.length)) * text.size * 0.62 + 8;
  const left = text.anchor === 'middle' ? text.x - width / 2 : text.anchor === 'end' ? text.x - width : text.x;
  const align = text.anchor === 'middle' ? 'center' : text.anchor === 'end' ? 'right' : 'left';
  return vertexXml({
    id,
    ...(parent === undefined ? {} : { parent }),
    box: rounded({ x: left, y: text.y - text.size, width, height: text.lines.length * text.lineHeight + 2 }),
    label: labelOf([text], palette),
    style: { text: 1, align, verticalAlign: 'top', spacing: 0, strokeColor: 'none', fillColor: 'none' },
  });
}

/** How many findings an element has, at a corner of its shape. */
export function badgeXml(
  of: string,
  findings: FindingCount,
  corner: { x: number; y: number },
  palette: Palette,
): string {
  const severity = findings.error > 0 ? 'error' : findings.warning > 0 ? 'warning' : 'info';
  const count = findings.error + findings.warning + findings.info;
  return vertexXml({
    id: `${of} findings`,
    parent: of,
    box: rounded({ x: corner.x - 9, y: corner.y - 9, width: 18, height: 18 }),
    label: htmlText([{ text: String(count), size: 10, bold: true, colour: palette.onSolid }]),
    style: {
      shape: severity === 'error' ? 'ellipse' : severity === 'warning' ? 'triangle' : undefined,
      ...(severity === 'warning' && { direction: 'north' }),
      ...(severity === 'error' && { perimeter: 'ellipsePerimeter' }),
      fillColor: palette[severity],
      strokeColor: palette.canvas,
      spacing: 0,
    },
  });
}

/** A box or a point with two digits at most. */
export function rounded<T extends Point>(place: T): T {
  return roundAll(place);
}
