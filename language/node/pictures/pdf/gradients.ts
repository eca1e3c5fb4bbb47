import type { SvgElement } from '../../../export/svg-tree.js';

/** What an area is filled with, and how much of it is seen. */
export interface Fill {
  readonly paint: string | PDFKit.PDFGradient;
  readonly opacity: number;
}

/** Gradients of a picture by the reference to them in `fill`. */
export type Gradients = ReadonlyMap<string, SvgElement>;

export function gradientsOf(svg: SvgElement): Gradients {
  return new Map(elementsNamed(svg, 'linearGradient').map((each) => [`url(#${each.attributes['id'] ?? ''})`, each]));
}

/** The colour that a picture lies on. */
export function groundOf(svg: SvgElement): string {
  const ground = elementsNamed(svg, 'rect').find(({ attributes }) => attributes['data-layer'] === 'ground');
  return ground?.attributes['fill'] ?? '#ffffff';
}

/** A colour or gradient as a document fills with it. Throws for a gradient that the picture does not have. */
export function fillOf(document: PDFKit.PDFDocument, fill: string, gradients: Gradients, ground: string): Fill {
  if (!fill.startsWith('url(')) return { paint: fill, opacity: 1 };
  const gradient = gradients.get(fill);
  if (!gradient) throw new Error(`The gradient ${fill} is not known.`);
  const at = (key: string): number => Number(gradient.attributes[key] ?? 0);
  const stops = elementsNamed(gradient, 'stop').map(({ attributes }) => ({
    offset: Number(attributes['offset'] ?? 0),
    colour: attributes['stop-color'] ?? '#000000',
    opacity: Number(attributes['stop-opacity'] ?? 1),
  }));
  // Few readers show gradients of opacity well: one opacity for all, and colours that come closer to the ground instead.
  const opacity = Math.max(...stops.map((stop) => stop.opacity));
  const paint = document.linearGradient(at('x1'), at('y1'), at('x2'), at('y2'));
  for (const stop of stops) paint.stop(stop.offset, mixed(ground, stop.colour, stop.opacity / (opacity || 1)));
  return { paint, opacity };
}

function mixed(ground: string, colour: string, share: number): string {
  const [from, to] = [channels(ground), channels(colour)];
  const hex = from.map((value, at) => Math.round(value + (to[at]! - value) * share));
  return `#${hex.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
  if (!/^#[\da-f]{6}$/i.test(colour)) throw new Error(`The colour ${colour} is not known.`);
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

function elementsNamed(element: SvgElement, name: string): SvgElement[] {
  const own = element.name === name ? [element] : [];
  return [
    ...own,
    ...element.children.flatMap((child) => (typeof child === 'object' ? elementsNamed(child, name) : [])),
  ];
}
