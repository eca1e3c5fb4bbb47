import { textWidth } from '../../measure/text-width.js';
import { wrap } from '../../measure/wrap.js';
import type { JourneyDiagram, JourneyStep, Lane } from '../../types.js';
import { styles } from '../text-block.js';
import type { TextStyle } from '../text-block.js';
import { columnWidths, grid } from './measures.js';

/** One step's share of the width, or that of a stage without steps. */
export interface Column {
  readonly stage: number;
  readonly step?: JourneyStep;
  readonly x: number;
  readonly width: number;
}

/** The columns of a journey from left to right, each as wide as its texts ask for within 140 to 280 px. */
export function layOutColumns(diagram: JourneyDiagram): Column[] {
  const columns: Column[] = [];
  let x: number = grid.margin + grid.gutter;
  diagram.stages.forEach((stage, index) => {
    const steps: readonly (JourneyStep | undefined)[] = stage.steps.length > 0 ? stage.steps : [undefined];
    for (const step of steps) {
      const width = step ? columnWidth(step, diagram.lanes) : columnWidths[0];
      columns.push({ stage: index, ...(step ? { step } : {}), x, width });
      x += width + grid.columnGap;
    }
    x += grid.stageGap;
  });
  return columns;
}

interface Wanted {
  readonly text: string;
  readonly style: TextStyle;
  readonly inset: number;
  readonly lines: number;
}

/** The narrowest width in which no text is clipped and no word broken; the widest if there is none. */
function columnWidth(step: JourneyStep, lanes: readonly Lane[]): number {
  const texts = wantedTexts(step, new Set(lanes));
  return columnWidths.find((width) => texts.every((wanted) => fits(wanted, width))) ?? columnWidths.at(-1)!;
}

function fits(wanted: Wanted, width: number): boolean {
  const room = width - wanted.inset;
  const words = wanted.text.split(/[\s\-/]+/);
  if (words.some((word) => textWidth(word, wanted.style) > room - 4)) return false;
  return !wrap(wanted.text, room, wanted.style, wanted.lines).clipped;
}

function wantedTexts(step: JourneyStep, lanes: ReadonlySet<Lane>): Wanted[] {
  const inset = 2 * grid.cardInset;
  const body = (titles: readonly { readonly title: string }[], lane: Lane, extra = 0): Wanted[] =>
    lanes.has(lane)
      ? titles.map((item) => ({ text: item.title, style: styles.body, inset: inset + extra, lines: 4 }))
      : [];
  return [
    { text: step.title, style: styles.heading, inset, lines: 3 },
    ...body(step.touchpoints, 'touchpoints'),
    ...body(step.thoughts, 'thoughts', 8),
    ...body(step.pains, 'pains', 8),
    ...body(step.opportunities, 'opportunities', 8),
    ...body(step.metrics, 'metrics'),
    ...body(step.frontstage, 'frontstage'),
    ...body(step.backstage, 'backstage'),
    ...body(step.support, 'support'),
    ...body(step.data, 'data', 8),
    ...body(step.security, 'security', 8),
  ];
}
