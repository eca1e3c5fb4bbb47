import { area, curveMonotoneX, line } from 'd3-shape';
import type { JourneyStep } from '../../types.js';
import type { EmotionCurve, EmotionPoint } from '../laid-out.js';
import { block, styles } from '../text-block.js';
import type { Column } from './grid-columns.js';
import { grid } from './measures.js';

const headRoom = 30;

/** Height of the lane in px. */
export const emotionHeight = 4 * grid.emotionUnit + 2 * headRoom;

interface Value {
  readonly index: number;
  readonly step: JourneyStep;
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

/** The emotion lane, its top edge at `top`. Steps without a value leave a gap. */
export function layOutEmotion(columns: readonly Column[], top: number): EmotionCurve {
  const zero = top + headRoom + 2 * grid.emotionUnit;
  const felt = valuesOf(columns, zero, (step) => step.emotion);
  const expected = valuesOf(columns, zero, (step) => step.expectedEmotion);
  const first = columns[0];
  const last = columns.at(-1);
  const x = first?.x ?? 0;
  return {
    box: { x, y: top, width: last ? last.x + last.width - x : 0, height: emotionHeight },
    zero,
    levels: [2, 1, 0, -1, -2].map((value) => ({
      y: zero - value * grid.emotionUnit,
      text: block(
        signed(value),
        { x: grid.margin, y: zero - value * grid.emotionUnit - 7, width: grid.gutter - 24 },
        styles.small,
        { anchor: 'end' },
      ),
    })),
    runs: runsOf(felt).map((run) => ({ path: curve(run), area: areaTo(zero, run) })),
    expected: runsOf(expected).map(curve),
    points: [...expected.map((value) => point(value, true)), ...felt.map((value) => point(value, false))],
  };
}

function valuesOf(columns: readonly Column[], zero: number, read: (step: JourneyStep) => number | undefined): Value[] {
  return columns.flatMap(({ step, x, width }, index) => {
    const value = step ? read(step) : undefined;
    if (!step || value === undefined) return [];
    const clamped = Math.max(-2, Math.min(2, value));
    return [{ index, step, value, x: x + width / 2, y: zero - clamped * grid.emotionUnit }];
  });
}

/** Neighbouring columns that all have a value. */
function runsOf(values: readonly Value[]): Value[][] {
  const runs: Value[][] = [];
  for (const value of values) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.index === value.index - 1) run.push(value);
    else runs.push([value]);
  }
  return runs.filter((run) => run.length > 1);
}

function curve(run: readonly Value[]): string {
  return (
    line<Value>(
      (value) => value.x,
      (value) => value.y,
    )
      .curve(curveMonotoneX)
      .digits(2)(run) ?? ''
  );
}

function areaTo(zero: number, run: readonly Value[]): string {
  return (
    area<Value>()
      .x((value) => value.x)
      .y0(zero)
      .y1((value) => value.y)
      .curve(curveMonotoneX)
      .digits(2)(run) ?? ''
  );
}

function point({ step, value, x, y }: Value, expected: boolean): EmotionPoint {
  const above = value >= 0 !== expectedInTheWay(value, step.expectedEmotion);
  // The line of a moment of truth runs through the middle of its column.
  const aside = step.momentOfTruth ? 13 : 0;
  const name = expected ? 'Expected emotion' : 'Emotion';
  return {
    id: step.id,
    label: `${name} ${signed(value)} at ${step.title}`,
    tooltip: `${name} ${signed(value)}\n${step.title}`,
    value,
    expected,
    x,
    y,
    ...(expected
      ? {}
      : {
          text: block(signed(value), { x: x - 20 + aside, y: above ? y - 27 : y + 13, width: 40 }, styles.smallStrong, {
            anchor: 'middle',
          }),
        }),
  };
}

/** The expected emotion stands where the felt one's text would: a step further out. */
function expectedInTheWay(value: number, expected: number | undefined): boolean {
  if (expected === undefined) return false;
  const further = value >= 0 ? expected - value : value - expected;
  return further > 0.3 && further < 1.5;
}

/** With its sign, a true minus included. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${Math.abs(value)}` : '0';
}
