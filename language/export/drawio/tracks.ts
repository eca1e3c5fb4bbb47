import type { Point } from '../../diagram/layout/geometry.js';
import type { ChannelTrack, EmotionCurve, EmotionPoint } from '../../diagram/layout/laid-out.js';
import type { Palette } from '../../diagram/theme/tokens.js';
import { htmlText, lineXml, vertexXml } from './cells.js';
import { rounded, textXml } from './texts.js';

/** The way through the channels: stops that can be moved, joined by lines. */
export function trackCells(track: ChannelTrack, palette: Palette): string[] {
  const looks = {
    stay: { strokeColor: palette.accent, strokeWidth: 3 },
    warm: { strokeColor: palette.good, strokeWidth: 3 },
    cold: { strokeColor: palette.error, strokeWidth: 2, dashed: 1, dashPattern: '3 2' },
    unknown: { strokeColor: palette.line, strokeWidth: 2, dashed: 1 },
  } as const;
  return [
    ...track.rows.flatMap((row) => [
      textXml(`channel ${row.id} name`, row.text, palette),
      lineXml({
        id: `channel ${row.id}`,
        source: { x: track.x1, y: row.y },
        target: { x: track.x2, y: row.y },
        style: { strokeColor: palette.grid, endArrow: 'none' },
      }),
    ]),
    ...track.stops.map((stop) =>
      vertexXml({
        id: `stop ${stop.key}`,
        box: rounded({ x: stop.x - 11, y: stop.y - 11, width: 22, height: 22 }),
        tooltip: stop.tooltip,
        style: {
          shape: 'ellipse',
          perimeter: 'ellipsePerimeter',
          fillColor: palette.surface,
          strokeColor: stop.main ? palette.accent : palette.line,
          strokeWidth: stop.main ? 2 : 1,
        },
      }),
    ),
    ...track.pieces.map((piece) => {
      const [start, end] = endsOf(piece.path);
      return lineXml({
        id: `track ${piece.key}`,
        source: stopAt(track, start) ?? start,
        target: stopAt(track, end) ?? end,
        style: { ...looks[piece.hop], endArrow: 'none' },
      });
    }),
  ];
}

function stopAt({ stops }: ChannelTrack, point: Point): string | undefined {
  const stop = stops.find(({ x, y }) => Math.abs(x - point.x) < 16 && Math.abs(y - point.y) < 1);
  return stop && `stop ${stop.key}`;
}

/** First and last point of SVG path data in absolute coordinates. */
function endsOf(path: string): readonly [Point, Point] {
  const numbers = (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  return [
    { x: numbers[0] ?? 0, y: numbers[1] ?? 0 },
    { x: numbers.at(-2) ?? 0, y: numbers.at(-1) ?? 0 },
  ];
}

/** The emotion curve: a point for each step, joined by lines; expected emotion dashed. */
export function emotionCells({ box, zero, levels, points }: EmotionCurve, palette: Palette): string[] {
  const [felt, expected] = [points.filter((point) => !point.expected), points.filter((point) => point.expected)];
  return [
    ...levels.flatMap((level, at) => [
      textXml(`emotion level ${at}`, level.text, palette),
      lineXml({
        id: `emotion line ${at}`,
        source: { x: box.x, y: level.y },
        target: { x: box.x + box.width, y: level.y },
        style: { strokeColor: level.y === zero ? palette.line : palette.grid, endArrow: 'none' },
      }),
    ]),
    ...points.map((point) => pointXml(point, palette)),
    ...joined(felt, { strokeColor: palette.text, strokeWidth: 2 }),
    ...joined(expected, { strokeColor: palette.accent, strokeWidth: 1.5, dashed: 1 }),
  ];
}

function emotionId(point: EmotionPoint): string {
  return `${point.expected ? 'expected emotion' : 'emotion'} ${point.id}`;
}

function pointXml(point: EmotionPoint, palette: Palette): string {
  const radius = point.expected ? 4 : 12;
  const colour = point.value > 0 ? palette.good : point.value < 0 ? palette.error : palette.line;
  const sign = point.value > 0 ? '+' : point.value < 0 ? '−' : '';
  return vertexXml({
    id: emotionId(point),
    box: rounded({ x: point.x - radius, y: point.y - radius, width: radius * 2, height: radius * 2 }),
    ...(point.expected
      ? {}
      : { label: htmlText([{ text: `${sign}${Math.abs(point.value)}`, size: 10, bold: true, colour: palette.text }]) }),
    tooltip: point.tooltip,
    style: {
      shape: 'ellipse',
      perimeter: 'ellipsePerimeter',
      spacing: 0,
      fillColor: palette.surface,
      strokeColor: point.expected ? palette.accent : colour,
      strokeWidth: 2,
    },
  });
}

/** Lines from each point to the next one; a step between that has none leaves a gap in the picture, and does so here. */
function joined(points: readonly EmotionPoint[], style: Readonly<Record<string, string | number>>): string[] {
  return points.slice(1).map((point, at) =>
    lineXml({
      id: `${emotionId(points[at]!)} to ${emotionId(point)}`,
      source: emotionId(points[at]!),
      target: emotionId(point),
      style: { ...style, endArrow: 'none' },
    }),
  );
}
