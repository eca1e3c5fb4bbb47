/** Coordinates are px, x to the right, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Point, Size {}

/** Rounds to 0.01, so that equal input gives equal bytes; never -0. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** Rounds every number of a plain value. */
export function roundAll<T>(value: T): T {
  return walk(value) as T;
}

function walk(value: unknown): unknown {
  if (typeof value === 'number') return round(value);
  if (Array.isArray(value)) return value.map(walk);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item)]));
}

/** Tells whether two boxes share an area; boxes that merely touch do not. */
export function overlaps(a: Box, b: Box, margin = 0): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}

/** A path along straight pieces with rounded corners, as SVG path data. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = [`M${xy(first)}`];
  rest.forEach((corner, index) => {
    const before = points[index]!;
    const after = rest[index + 1];
    if (!after) parts.push(`L${xy(corner)}`);
    else {
      const cut = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
      parts.push(`L${xy(towards(corner, before, cut))}Q${xy(corner)} ${xy(towards(corner, after, cut))}`);
    }
  });
  return parts.join('');
}

/** A filled triangle whose tip is at `tip`, pointing away from `from`, as SVG path data. */
export function arrowHead(from: Point, tip: Point, size: number): string {
  const base = towards(tip, from, size);
  const length = distance(from, tip) || 1;
  const across = { x: (-(tip.y - from.y) / length) * size * 0.5, y: ((tip.x - from.x) / length) * size * 0.5 };
  const left = { x: base.x + across.x, y: base.y + across.y };
  const right = { x: base.x - across.x, y: base.y - across.y };
  return `M${xy(tip)}L${xy(left)}L${xy(right)}Z`;
}

/** The point `length` px from `start` in the direction of `end`. */
export function towards(start: Point, end: Point, length: number): Point {
  const whole = distance(start, end) || 1;
  return { x: start.x + ((end.x - start.x) * length) / whole, y: start.y + ((end.y - start.y) * length) / whole };
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

/** A point as SVG path data writes it. */
export function xy(point: Point): string {
  return `${round(point.x)} ${round(point.y)}`;
}
