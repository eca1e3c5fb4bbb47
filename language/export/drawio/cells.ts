import type { Box, Point } from '../../diagram/layout/geometry.js';

/** Named settings of a cell; numbers and words only. */
export type Style = Readonly<Record<string, string | number | undefined>>;

/** A shape of a drawing. */
export interface Vertex {
  readonly id: string;
  /** The cell it lies in; the drawing itself where left out. */
  readonly parent?: string;
  /** Relative to the cell it lies in. */
  readonly box: Box;
  /** Lines of HTML, made by `htmlText`. */
  readonly label?: string;
  readonly tooltip?: string;
  readonly style: Style;
}

/** A line of a drawing. Each end is a cell or, where nothing is there, a point. */
export interface Line {
  readonly id: string;
  readonly source: string | Point;
  readonly target: string | Point;
  readonly bends?: readonly Point[];
  readonly tooltip?: string;
  readonly style: Style;
  /** Where on the line the label lies: 0 at its source, 1 at its target. */
  readonly label?: { readonly html: string; readonly at: number; readonly style: Style };
}

/** A shape as XML. */
export function vertexXml({ id, parent = layer, box, label = '', tooltip, style }: Vertex): string {
  const geometry = `<mxGeometry ${sizeText(box)} as="geometry"/>`;
  return cellXml(id, label, tooltip, `style="${styleText(style)}" vertex="1" parent="${escaped(parent)}"`, geometry);
}

/** A line as XML, with its label as a cell of its own. */
export function lineXml({ id, source, target, bends = [], tooltip, style, label }: Line): string {
  const end = (role: 'source' | 'target', value: string | Point): readonly [string, string] =>
    typeof value === 'string'
      ? [` ${role}="${escaped(value)}"`, '']
      : ['', `<mxPoint x="${value.x}" y="${value.y}" as="${role}Point"/>`];
  const [from, start] = end('source', source);
  const [to, finish] = end('target', target);
  const points = bends.map(({ x, y }) => `<mxPoint x="${x}" y="${y}"/>`).join('');
  const way = bends.length > 0 ? `<Array as="points">${points}</Array>` : '';
  const geometry = `<mxGeometry relative="1" as="geometry">${start}${finish}${way}</mxGeometry>`;
  const line = cellXml(id, '', tooltip, `style="${styleText(style)}" edge="1" parent="${layer}"${from}${to}`, geometry);
  if (!label) return line;
  const at = Math.round((label.at * 2 - 1) * 1000) / 1000;
  const place = `<mxGeometry x="${at}" relative="1" as="geometry"><mxPoint as="offset"/></mxGeometry>`;
  const attributes = `style="${styleText({ edgeLabel: 1, ...label.style })}" vertex="1" connectable="0" parent="${escaped(id)}"`;
  return line + cellXml(`${id} label`, label.html, undefined, attributes, place);
}

/** A page of a drawing. */
export interface DrawioPage {
  readonly id: string;
  readonly name: string;
  readonly background: string;
  readonly cells: readonly string[];
}

const layer = '1';

/** A file for draw.io. */
export function drawioFile(pages: readonly DrawioPage[]): string {
  const diagrams = pages.map(
    ({ id, name, background, cells }) =>
      `<diagram id="${escaped(id)}" name="${escaped(name)}">\n<mxGraphModel grid="0" gridSize="10" guides="1" tooltips="1" connect="1" arrows="1" fold="1" page="0" pageScale="1" math="0" shadow="0" background="${background}">\n<root>\n<mxCell id="0"/>\n<mxCell id="${layer}" parent="0"/>\n${cells.join('\n')}\n</root>\n</mxGraphModel>\n</diagram>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<mxfile host="cxra" type="device">\n${diagrams.join('\n')}\n</mxfile>\n`;
}

/** Lines of text as a label; texts from a model never become markup. */
export function htmlText(
  lines: readonly {
    readonly text: string;
    readonly size: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly colour: string;
  }[],
): string {
  return lines
    .filter(({ text }) => text !== '')
    .map(({ text, size, bold, italic, colour }) => {
      const look = `font-size:${size}px;color:${colour}${bold ? ';font-weight:bold' : ''}${italic ? ';font-style:italic' : ''}`;
      return `<span style="${look}">${escaped(text)}</span>`;
    })
    .join('<br>');
}

function cellXml(id: string, label: string, tooltip: string | undefined, attributes: string, geometry: string): string {
  const cell = (own: string): string => `<mxCell ${own}${attributes}>${geometry}</mxCell>`;
  if (tooltip === undefined) return cell(`id="${escaped(id)}" value="${escaped(label)}" `);
  return `<object id="${escaped(id)}" label="${escaped(label)}" tooltip="${escaped(tooltip)}">${cell('')}</object>`;
}

function styleText(style: Style): string {
  const parts = Object.entries({ html: 1, whiteSpace: 'wrap', ...style }).filter(([, value]) => value !== undefined);
  return parts.map(([key, value]) => `${key}=${value!};`).join('');
}

function sizeText({ x, y, width, height }: Box): string {
  return `x="${x}" y="${y}" width="${width}" height="${height}"`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};

function escaped(text: string): string {
  return [...text]
    .map((sign) => (isAllowed(sign) ? sign : '\uFFFD'))
    .join('')
    .replace(/[&<>"\n\t\r]/g, (sign) => entities[sign]!);
}

/** Controls and halves of characters may be in no XML document. */
function isAllowed(sign: string): boolean {
  return !/^[\p{Cc}\p{Cs}\uFFFE\uFFFF]$/u.test(sign) || /^[\t\n\r]$/.test(sign);
}
