import type { JourneyDiagram } from '../../types.js';
import { round } from '../geometry.js';
import type { Box } from '../geometry.js';
import type { LaidOutStage } from '../laid-out.js';
import { part } from '../part.js';
import { block, styles } from '../text-block.js';
import type { Column } from './grid-columns.js';

const notch = 12;

/** One chevron a stage across its columns, top edge at `top`; all of one height. */
export function layOutStages(
  diagram: JourneyDiagram,
  columns: readonly Column[],
  top: number,
): { readonly stages: LaidOutStage[]; readonly height: number } {
  const boxes = diagram.stages.map((_, index) => widthOf(columns.filter((column) => column.stage === index)));
  const text = (index: number, y: number) =>
    block(
      diagram.stages[index]!.title,
      { x: boxes[index]!.x + notch + 8, y, width: boxes[index]!.width - 2 * notch - 14 },
      styles.heading,
      { maxLines: 2, anchor: 'middle' },
    );
  const lines = Math.max(1, ...boxes.map((_, index) => text(index, 0).lines.length));
  const height = lines * styles.heading.lineHeight + 18;
  const stages = diagram.stages.map((stage, index): LaidOutStage => {
    const box: Box = { ...boxes[index]!, y: top, height };
    const used = text(index, 0).lines.length * styles.heading.lineHeight;
    return {
      ...part(stage, 'Stage', [`${stage.steps.length} ${stage.steps.length === 1 ? 'step' : 'steps'}`]),
      box,
      outline: chevron(box.width, height, index > 0),
      text: text(index, top + (height - used) / 2),
      index,
    };
  });
  return { stages, height };
}

function widthOf(columns: readonly Column[]): { readonly x: number; readonly width: number } {
  const first = columns[0]!;
  const last = columns.at(-1)!;
  return { x: first.x - 4, width: last.x + last.width + 18 - first.x };
}

/** Outline relative to the chevron's box; the first one has no notch. */
function chevron(width: number, height: number, notched: boolean): string {
  const middle = round(height / 2);
  const right = round(width - notch);
  return `M0 0L${right} 0L${round(width)} ${middle}L${right} ${round(height)}L0 ${round(height)}${notched ? `L${notch} ${middle}` : ''}Z`;
}
