import { distance } from '../../diagram/layout/geometry.js';
import type { Box, Point } from '../../diagram/layout/geometry.js';
import type { LaidOutContainer, LaidOutEdge, LaidOutNode, LaidOutSegmentation } from '../../diagram/layout/laid-out.js';
import type { Palette } from '../../diagram/theme/tokens.js';
import type { SegmentationDiagram, SegmentationEdge } from '../../diagram/types.js';
import { lineXml, vertexXml } from './cells.js';
import type { Style } from './cells.js';
import { badgeXml, labelOf, rounded, textXml } from './texts.js';

/** Segments as containers, in them what they hold, and flows from shape to shape. */
export function segmentationCells(
  picture: LaidOutSegmentation,
  { containers, nodes, edges }: SegmentationDiagram,
  palette: Palette,
): string[] {
  const boxes = new Map([...picture.containers, ...picture.nodes].map(({ id, box }) => [id, box]));
  const homes = new Map([
    ...containers.map((each) => [each.id, each.parent] as const),
    ...nodes.map((each) => [each.id, each.container] as const),
  ]);
  const flows = new Map(edges.map((edge) => [edge.id, edge]));
  const placed = ({ id, box }: LaidOutContainer | LaidOutNode): Place => {
    const home = homes.get(id);
    const around = home === undefined ? undefined : boxes.get(home);
    if (home === undefined || !around) return { box };
    return { parent: home, box: rounded({ ...box, x: box.x - around.x, y: box.y - around.y }) };
  };
  return [
    ...picture.header.map((text, at) => textXml(`header ${at}`, text, palette)),
    ...picture.containers.flatMap((container) => containerXml(container, placed(container), palette)),
    ...picture.nodes.flatMap((node) => nodeXml(node, placed(node), palette)),
    ...picture.edges.map((edge) => flowXml(edge, flows.get(edge.id)!, boxes, palette)),
  ];
}

/** The cell that a shape lies in, and its box there. */
interface Place {
  readonly parent?: string;
  readonly box: Box;
}

function containerXml(container: LaidOutContainer, place: Place, palette: Palette): string[] {
  const { id, box, trust = 'internal', texts, tooltip, findings } = container;
  const style: Style = {
    container: 1,
    collapsible: 0,
    rounded: 1,
    absoluteArcSize: 1,
    arcSize: 20,
    verticalAlign: 'top',
    align: 'left',
    spacingLeft: 10,
    spacingTop: 4,
    fillColor: palette[`${trust}Soft`],
    strokeColor: palette[trust],
    strokeWidth: 1.5,
    ...(trust === 'untrusted' && { dashed: 1 }),
  };
  const cell = vertexXml({ id, ...place, label: labelOf(texts, palette), tooltip, style });
  return [cell, ...(findings ? [badgeXml(id, findings, { x: box.width - 4, y: 4 }, palette)] : [])];
}

const shapes: Readonly<Record<LaidOutNode['keyword'], Style>> = {
  system: { rounded: 1, absoluteArcSize: 1, arcSize: 6 },
  store: { shape: 'cylinder3', boundedLbl: 1, backgroundOutline: 1, size: 7 },
  channel: { rounded: 1, absoluteArcSize: 1, arcSize: 18, strokeWidth: 2 },
  touchpoint: { rounded: 1, arcSize: 50 },
  actor: { rounded: 1, arcSize: 50, dashed: 1, dashPattern: '1 2' },
  segment: { rounded: 0, dashed: 1 },
};

function nodeXml(node: LaidOutNode, place: Place, palette: Palette): string[] {
  const { id, box, keyword, texts, tooltip, findings } = node;
  const style = { ...shapes[keyword], fillColor: palette.surface, strokeColor: palette.line };
  const cell = vertexXml({ id, ...place, label: labelOf(texts, palette), tooltip, style });
  return [cell, ...(findings ? [badgeXml(id, findings, { x: box.width - 3, y: 3 }, palette)] : [])];
}

const weights = { public: 1.25, internal: 1.75, confidential: 2.75, restricted: 4 } as const;

function flowXml(
  edge: LaidOutEdge,
  { source, target }: SegmentationEdge,
  boxes: ReadonlyMap<string, Box>,
  palette: Palette,
): string {
  const { id, points, severity, covered, texts, labelBox, tooltip } = edge;
  const [first, last] = [points[0]!, points.at(-1)!];
  const colour = severity === 'error' ? palette.error : palette.line;
  const style: Style = {
    edgeStyle: 'orthogonalEdgeStyle',
    rounded: 1,
    ...anchor('exit', first, boxes.get(source)),
    ...anchor('entry', last, boxes.get(target)),
    strokeColor: colour,
    strokeWidth: weights[edge.class ?? 'public'],
    endArrow: 'block',
    endFill: 1,
    endSize: 5,
    ...(covered === false && { dashed: 1 }),
  };
  const unprotected = edge.encrypted === 'no' ? [{ ...texts[0]!, lines: ['not encrypted'] }] : [];
  const words = texts.length > 0 ? [...texts, ...unprotected] : [];
  const label = labelBox && {
    html: labelOf(words, palette),
    at: shareOf(points, { x: labelBox.x + labelBox.width / 2, y: labelBox.y + labelBox.height / 2 }),
    style: { align: 'center', verticalAlign: 'middle', labelBackgroundColor: palette.surface, whiteSpace: undefined },
  };
  return lineXml({ id, source, target, bends: points.slice(1, -1), tooltip, style, ...(label && { label }) });
}

/** Where a line leaves or meets a shape, so that it does so there when the shape is moved too. */
function anchor(end: 'exit' | 'entry', point: Point, box: Box | undefined): Style {
  if (!box) return {};
  const share = (value: number, start: number, length: number): number =>
    Math.round(Math.min(1, Math.max(0, (value - start) / length)) * 1000) / 1000;
  return {
    [`${end}X`]: share(point.x, box.x, box.width),
    [`${end}Y`]: share(point.y, box.y, box.height),
    [`${end}Dx`]: 0,
    [`${end}Dy`]: 0,
    [`${end}Perimeter`]: 0,
  };
}

/** How far along a line its nearest point to another one lies: 0 at the start, 1 at the end. */
function shareOf(points: readonly Point[], to: Point): number {
  let [walked, best, share] = [0, Infinity, 0];
  for (const [at, start] of points.slice(0, -1).entries()) {
    const end = points[at + 1]!;
    const length = distance(start, end);
    const along =
      length === 0 ? 0 : ((to.x - start.x) * (end.x - start.x) + (to.y - start.y) * (end.y - start.y)) / length;
    const on = Math.min(length, Math.max(0, along));
    const near = {
      x: start.x + ((end.x - start.x) * on) / (length || 1),
      y: start.y + ((end.y - start.y) * on) / (length || 1),
    };
    if (distance(near, to) < best) [best, share] = [distance(near, to), walked + on];
    walked += length;
  }
  return walked === 0 ? 0 : share / walked;
}
