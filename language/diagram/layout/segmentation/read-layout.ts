import type { ElkEdgeSection, ElkNode } from '../engine.js';
import { distance } from '../geometry.js';
import type { Box, Point } from '../geometry.js';
import type { Wire } from './wires.js';

/** Boxes of nodes and containers by id, and the corners of each flow from its source to its target. */
export interface Placed {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly routes: ReadonlyMap<string, readonly Point[]>;
}

/** Reads an engine's answer, moved by an offset. A flow without a route is drawn as a straight line between centres. */
export function readLayout(graph: ElkNode, wires: readonly Wire[], offset: Point): Placed {
  const boxes = new Map<string, Box>();
  const sections = new Map<string, ElkEdgeSection>();
  const visit = (node: ElkNode): void => {
    for (const child of node.children ?? []) {
      boxes.set(child.id, {
        x: (child.x ?? 0) + offset.x,
        y: (child.y ?? 0) + offset.y,
        width: child.width ?? 0,
        height: child.height ?? 0,
      });
      visit(child);
    }
    for (const edge of node.edges ?? []) if (edge.sections?.[0]) sections.set(edge.id, edge.sections[0]);
  };
  visit(graph);
  const routes = new Map(wires.map((wire) => [wire.edge.id, routeOf(wire, sections, boxes, offset)]));
  return { boxes, routes };
}

function routeOf(
  wire: Wire,
  sections: ReadonlyMap<string, ElkEdgeSection>,
  boxes: ReadonlyMap<string, Box>,
  offset: Point,
): Point[] {
  const points = wire.pieces.flatMap((piece) => {
    const section = sections.get(piece.id);
    const stretch = section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
    return piece.against ? stretch.reverse() : stretch;
  });
  if (points.length < 2) return [centre(boxes.get(wire.edge.source)), centre(boxes.get(wire.edge.target))];
  const route = simplify(points.map((point) => ({ x: point.x + offset.x, y: point.y + offset.y })));
  return wire.reversed ? route.reverse() : route;
}

function centre(box: Box | undefined): Point {
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 };
}

/** Without doubled points and points in the middle of a straight run. */
function simplify(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last && distance(last, point) < 0.5) continue;
    if (before && last && straight(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function straight(a: Point, b: Point, c: Point): boolean {
  return (
    (Math.abs(a.x - b.x) < 0.5 && Math.abs(b.x - c.x) < 0.5) || (Math.abs(a.y - b.y) < 0.5 && Math.abs(b.y - c.y) < 0.5)
  );
}
