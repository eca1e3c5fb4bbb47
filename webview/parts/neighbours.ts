import type { Box, Point } from '../../language/diagram/layout/geometry.js';

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The box that an arrow key leads to: the nearest whose middle lies in that direction, those straight ahead first.
 * Undefined at the edge.
 */
export function neighbour<T extends Box>(from: T, all: readonly T[], direction: Direction): T | undefined {
  const start = middle(from);
  let best: { readonly item: T; readonly cost: number } | undefined;
  for (const item of all) {
    if (item === from) continue;
    const { ahead, aside } = turned(start, middle(item), direction);
    if (ahead <= 1 || aside > 3 * ahead) continue;
    const cost = ahead + 2.5 * aside;
    if (!best || cost < best.cost) best = { item, cost };
  }
  return best?.item;
}

function middle(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function turned(from: Point, to: Point, direction: Direction): { readonly ahead: number; readonly aside: number } {
  const [x, y] = [to.x - from.x, to.y - from.y];
  switch (direction) {
    case 'left':
      return { ahead: -x, aside: Math.abs(y) };
    case 'right':
      return { ahead: x, aside: Math.abs(y) };
    case 'up':
      return { ahead: -y, aside: Math.abs(x) };
    case 'down':
      return { ahead: y, aside: Math.abs(x) };
  }
}
