import { curveBumpX, line } from 'd3-shape';
import type { JourneyChannel, JourneyTransition } from '../../types.js';
import { distance, round, towards, xy } from '../geometry.js';
import type { Point } from '../geometry.js';
import type { ChannelTrack, TrackPiece } from '../laid-out.js';
import { block, styles } from '../text-block.js';
import type { StepColumns } from './arcs.js';
import type { Column } from './grid-columns.js';
import { grid } from './measures.js';

const headRoom = 30;

/** Channels in the order in which the journey first uses them, one row each. */
export function channelRows(columns: readonly Column[]): JourneyChannel[] {
  const rows = new Map<string, JourneyChannel>();
  for (const { step } of columns)
    for (const channel of step?.channels ?? []) if (!rows.has(channel.id)) rows.set(channel.id, channel);
  return [...rows.values()];
}

/** Height of the lane in px, without its padding. */
export function trackHeight(rows: number): number {
  return headRoom + rows * grid.channelRow;
}

/** The channel lane, its top edge at `top`: one row a channel, a stop where a step uses it, the track between them. */
export function layOutTrack(
  columns: readonly Column[],
  ways: readonly JourneyTransition[],
  steps: StepColumns,
  top: number,
): ChannelTrack {
  const rows = channelRows(columns).map((channel, index) => ({
    id: channel.id,
    kind: channel.kind,
    y: top + headRoom + (index + 0.5) * grid.channelRow,
    text: block(
      channel.name,
      { x: grid.margin + 12, y: top + headRoom + (index + 0.5) * grid.channelRow - 8, width: grid.gutter - 36 },
      styles.body,
      { maxLines: 1, anchor: 'end' },
    ),
  }));
  const rowOf = new Map(rows.map((row) => [row.id, row.y]));
  const stops = columns.flatMap((column) =>
    (column.step?.channels ?? []).map((channel, index) => ({
      id: channel.id,
      key: `${column.step?.id ?? ''} ${channel.id}`,
      label: `Channel ${channel.name} at ${column.step?.title ?? ''}`,
      tooltip: `${channel.name}\n${channel.kind}`,
      kind: channel.kind,
      main: index === 0,
      x: column.x + column.width / 2,
      y: rowOf.get(channel.id) ?? top,
    })),
  );
  const first = columns[0];
  const last = columns.at(-1);
  return {
    rows,
    stops,
    pieces: ways.flatMap((item) => piece(item, steps, rowOf)),
    x1: first ? first.x : grid.margin,
    x2: last ? last.x + last.width : grid.margin,
  };
}

function piece(item: JourneyTransition, steps: StepColumns, rowOf: ReadonlyMap<string, number>): TrackPiece[] {
  const [from, to] = [steps.get(item.from)!.column, steps.get(item.to)!.column];
  const [fromChannel, toChannel] = [from.step?.channels[0], to.step?.channels[0]];
  if (!fromChannel || !toChannel) return [];
  const handedOver = item.handoff === 'warm' || item.handoff === 'cold' ? item.handoff : undefined;
  const hop = handedOver ?? (fromChannel.id === toChannel.id ? 'stay' : 'unknown');
  const side = to.x < from.x ? -grid.stopRadius : grid.stopRadius;
  const start = { x: from.x + from.width / 2 + side, y: rowOf.get(fromChannel.id) ?? 0 };
  const end = { x: to.x + to.width / 2 - side, y: rowOf.get(toChannel.id) ?? 0 };
  return [
    {
      key: item.id,
      hop,
      path: hop === 'cold' ? zigzag(start, end) : smooth(start, end),
      ...(item.reauthenticates ? { lock: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 } } : {}),
    },
  ];
}

function smooth(start: Point, end: Point): string {
  if (start.y === end.y) return `M${xy(start)}L${xy(end)}`;
  const draw = line<Point>(
    (point) => point.x,
    (point) => point.y,
  )
    .curve(curveBumpX)
    .digits(2);
  return draw([start, end]) ?? '';
}

/** Straight at both ends, teeth in the middle: a break that is seen without colour. */
function zigzag(start: Point, end: Point): string {
  const length = distance(start, end);
  const teeth = 6;
  const inner = Math.min(length * 0.5, 84);
  const begin = towards(start, end, (length - inner) / 2);
  const across = { x: -(end.y - start.y) / length, y: (end.x - start.x) / length };
  const points: Point[] = [start, begin];
  for (let tooth = 0; tooth < teeth; tooth++) {
    const middle = towards(begin, end, (inner * (tooth + 0.5)) / teeth);
    const side = tooth % 2 === 0 ? 6 : -6;
    points.push({ x: middle.x + across.x * side, y: middle.y + across.y * side });
  }
  points.push(towards(begin, end, inner), end);
  return `M${points.map((point) => `${round(point.x)} ${round(point.y)}`).join('L')}`;
}
