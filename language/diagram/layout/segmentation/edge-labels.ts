import { distance, overlaps } from '../geometry.js';
import type { Box, Point, Size } from '../geometry.js';

/** What labels keep away from. */
export interface Obstacles {
  /** Nodes and the title strips of containers: never covered if there is a free place. */
  readonly solid: readonly Box[];
  /** Borders of containers: better not covered. */
  readonly frames: readonly Box[];
  /** All routes, by edge. */
  readonly routes: ReadonlyMap<string, readonly Point[]>;
}

/** Where a label goes, and which of its sizes found room. */
export interface LabelPlace {
  readonly box: Box;
  readonly size: number;
}

/** What it costs to cover something solid; another label costs more. */
const covering = 100;
/** From this cost on, a smaller label is tried: it would cover something, or several lines. */
const crowded = 50;
/** What it costs to say less. */
const shortening = 14;

/**
 * Finds a place on its own route for each label: the one that covers least, long straight pieces and their middles
 * first. A label comes in several sizes, the fullest first; a smaller one is taken where a larger one would cover a node,
 * another label, or many lines. Flows with the shortest routes have the least choice and come first.
 */
export function placeLabels(
  labels: ReadonlyMap<string, readonly Size[]>,
  obstacles: Obstacles,
): Map<string, LabelPlace> {
  const placed = new Map<string, LabelPlace>();
  const taken: Box[] = [];
  const lines = [...obstacles.routes].flatMap(([edge, route]) =>
    piecesOf(route).map((piece) => ({ edge, box: thin(piece) })),
  );
  const routeOf = (edge: string): readonly Point[] => obstacles.routes.get(edge) ?? [];
  const byLength = [...labels].map(([edge, sizes]) => ({ edge, sizes, length: lengthOf(routeOf(edge)) }));
  byLength.sort((a, b) => a.length - b.length);
  for (const { edge, sizes } of byLength) {
    const cost = (box: Box): number =>
      covering * count(obstacles.solid, box, 2) +
      1.2 * covering * count(taken, box, 2) +
      14 * obstacles.frames.filter((frame) => crossesFrame(frame, box)).length +
      9 * lines.filter((line) => line.edge !== edge && overlaps(line.box, box, 2)).length;
    let best: (LabelPlace & { readonly cost: number }) | undefined;
    for (let size = 0; size < sizes.length && !(best && best.cost < crowded); size++) {
      for (const candidate of candidates(routeOf(edge), sizes[size]!)) {
        const total = candidate.cost + cost(candidate.box) + size * shortening;
        if (!best || total < best.cost) best = { box: candidate.box, size, cost: total };
      }
    }
    if (!best) continue;
    placed.set(edge, { box: best.box, size: best.size });
    taken.push(best.box);
  }
  return placed;
}

function lengthOf(route: readonly Point[]): number {
  return piecesOf(route).reduce((sum, [start, end]) => sum + distance(start, end), 0);
}

type Piece = readonly [Point, Point];

function piecesOf(route: readonly Point[]): Piece[] {
  return route.slice(1).map((point, index) => [route[index]!, point]);
}

function candidates(route: readonly Point[], size: Size): { readonly box: Box; readonly cost: number }[] {
  return piecesOf(route).flatMap(([start, end]) => {
    const length = distance(start, end);
    const needed = Math.abs(end.x - start.x) > Math.abs(end.y - start.y) ? size.width : size.height;
    const short = length < needed + 12 ? 30 + (needed + 12 - length) / 4 : 0;
    const upright = needed === size.width ? 0 : 6;
    return [0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9].map((part, index) => ({
      box: {
        x: start.x + (end.x - start.x) * part - size.width / 2,
        y: start.y + (end.y - start.y) * part - size.height / 2,
        width: size.width,
        height: size.height,
      },
      cost: short + upright + index * 2 + 200 / (length + 20),
    }));
  });
}

const count = (boxes: readonly Box[], box: Box, margin: number): number =>
  boxes.filter((other) => overlaps(other, box, margin)).length;

function thin([start, end]: Piece): Box {
  return {
    x: Math.min(start.x, end.x),
    y: Math.min(start.y, end.y),
    width: Math.abs(end.x - start.x) + 0.1,
    height: Math.abs(end.y - start.y) + 0.1,
  };
}

/** The label lies over the frame's border, not wholly inside and not wholly outside. */
function crossesFrame(frame: Box, box: Box): boolean {
  const inside =
    box.x > frame.x &&
    box.y > frame.y &&
    box.x + box.width < frame.x + frame.width &&
    box.y + box.height < frame.y + frame.height;
  return !inside && overlaps(frame, box, 2);
}
