import type { SvgElement } from '../../../export/svg-tree.js';
import type { PictureFonts } from '../fonts.js';
import { fillOf, gradientsOf, groundOf } from './gradients.js';
import type { Fill } from './gradients.js';
import { drawText } from './texts.js';

type Document = PDFKit.PDFDocument;
type Attributes = SvgElement['attributes'];

const silent = new Set(['title', 'desc', 'style', 'linearGradient']);

/**
 * Draws a picture on the page, in its own coordinates. It knows what `renderSvg` writes and throws for anything else, so
 * that nothing is left out unseen.
 */
export function drawSvg(document: Document, svg: SvgElement, fonts: PictureFonts): void {
  const [gradients, ground] = [gradientsOf(svg), groundOf(svg)];
  const draw = (element: SvgElement): void => {
    const { name, attributes, children } = element;
    if (name === 'text') return drawText(document, attributes, textOf(element), fonts);
    if (silent.has(name)) return;
    if (name !== 'g' && name !== 'svg')
      return drawShape(document, name, attributes, (fill) => fillOf(document, fill, gradients, ground));
    document.save();
    transform(document, attributes['transform']);
    for (const child of children) if (typeof child === 'object') draw(child);
    document.restore();
  };
  draw(svg);
}

function textOf({ children }: SvgElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

function transform(document: Document, text: string | undefined): void {
  if (text === undefined) return;
  const match = /^(translate|scale)\(([-\d.e]+)(?:[ ,]+([-\d.e]+))?\)$/.exec(text);
  if (!match) throw new Error(`The transformation ${text} is not known.`);
  const x = Number(match[2]);
  if (match[1] === 'scale') document.scale(x, Number(match[3] ?? x), {});
  else document.translate(x, Number(match[3] ?? 0));
}

function drawShape(document: Document, name: string, attributes: Attributes, fillOf: (fill: string) => Fill): void {
  // A line has no inside; readers of PDF would show it as a hairline where it is filled.
  const fill = attributes['fill'] ?? 'none';
  const stroke = attributes['stroke'] ?? 'none';
  if (fill === 'none' && stroke === 'none') return;
  document.save();
  outline(document, name, attributes);
  if (fill !== 'none') {
    const { paint, opacity } = fillOf(fill);
    document.fillColor(paint);
    if (opacity < 1) document.fillOpacity(opacity);
  }
  if (stroke === 'none') document.fill();
  else {
    pen(document, attributes).strokeColor(stroke);
    if (fill === 'none') document.stroke();
    else document.fillAndStroke();
  }
  document.restore();
}

function pen(document: Document, attributes: Attributes): Document {
  document.lineWidth(numberOf(attributes, 'stroke-width', 1));
  if (attributes['stroke-linecap'] === 'round') document.lineCap('round');
  if (attributes['stroke-linejoin'] === 'round') document.lineJoin('round');
  const [dash, space = dash] = attributes['stroke-dasharray']?.split(/[ ,]+/).map(Number) ?? [];
  return dash === undefined ? document : document.dash(dash, { space: space! });
}

function outline(document: Document, name: string, attributes: Attributes): void {
  const at = (key: string): number => numberOf(attributes, key, 0);
  if (name === 'path') document.path(attributes['d'] ?? '');
  else if (name === 'circle') document.circle(at('cx'), at('cy'), at('r'));
  else if (name !== 'rect') throw new Error(`The element ${name} is not known.`);
  else if (at('rx') > 0) document.roundedRect(at('x'), at('y'), at('width'), at('height'), at('rx'));
  else document.rect(at('x'), at('y'), at('width'), at('height'));
}

function numberOf(attributes: Attributes, key: string, otherwise: number): number {
  const text = attributes[key];
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (Number.isNaN(value)) throw new Error(`${key}="${text}" is no number.`);
  return value;
}
