import type { JourneyDiagram, Lane } from '../../types.js';
import type { Card, LaidOutLane, LaneLine } from '../laid-out.js';
import { block, styles } from '../text-block.js';
import { cardsOf } from './cards.js';
import type { CardDraft, CardLane } from './cards.js';
import { channelRows, trackHeight } from './channel-track.js';
import { emotionHeight } from './emotion-curve.js';
import type { Column } from './grid-columns.js';
import { grid } from './measures.js';

/** The lanes under each other, with their cards in place. */
export interface StackedLanes {
  readonly lanes: readonly LaidOutLane[];
  readonly lines: readonly LaneLine[];
  readonly cards: readonly Card[];
  readonly bottom: number;
}

/** The lanes of a diagram that something stands in, in its order; `steps` always. */
export function usedLanes(diagram: JourneyDiagram): Lane[] {
  const steps = diagram.stages.flatMap((stage) => stage.steps);
  return diagram.lanes.filter((lane) => {
    if (lane === 'steps') return true;
    if (lane === 'emotion')
      return steps.some((step) => step.emotion !== undefined || step.expectedEmotion !== undefined);
    return steps.some((step) => step[lane].length > 0);
  });
}

/** Stacks lanes from `top`; `arcRoom` is kept free above the step cards. */
export function stackLanes(
  diagram: JourneyDiagram,
  columns: readonly Column[],
  width: number,
  top: number,
  arcRoom: number,
): StackedLanes {
  const lanes: LaidOutLane[] = [];
  const lines: LaneLine[] = [];
  const cards: Card[] = [];
  let y = top;
  for (const lane of usedLanes(diagram)) {
    const name = lineBefore[lane];
    if (name) {
      lines.push(laneLine(name, y + grid.lineHeight / 2, width));
      y += grid.lineHeight;
    }
    const start = y + grid.lanePadding + (lane === 'steps' ? arcRoom : 0);
    const height = isCardLane(lane)
      ? placeCards(lane, diagram, columns, start, cards)
      : lane === 'emotion'
        ? emotionHeight
        : trackHeight(channelRows(columns).length);
    const bottom = start + height + grid.lanePadding;
    lanes.push({
      lane,
      box: { x: grid.margin, y, width: width - 2 * grid.margin, height: bottom - y },
      text: block(laneNames[lane], { x: grid.margin + 12, y: start + 4, width: grid.gutter - 28 }, styles.lane, {
        maxLines: 2,
      }),
    });
    y = bottom;
  }
  return { lanes, lines, cards, bottom: y };
}

const laneNames: Readonly<Record<Lane, string>> = {
  steps: 'Steps',
  channels: 'Channels',
  touchpoints: 'Touchpoints',
  emotion: 'Emotion',
  thoughts: 'Thoughts',
  pains: 'Pains',
  opportunities: 'Opportunities',
  metrics: 'Metrics',
  frontstage: 'Frontstage',
  backstage: 'Backstage',
  support: 'Support',
  data: 'Data',
  security: 'Security',
};

const lineBefore: Partial<Record<Lane, LaneLine['name']>> = {
  frontstage: 'interaction',
  backstage: 'visibility',
  support: 'internal',
};
const lineNames = {
  interaction: 'Line of interaction',
  visibility: 'Line of visibility',
  internal: 'Line of internal interaction',
} as const;

function laneLine(name: LaneLine['name'], y: number, width: number): LaneLine {
  const text = block(lineNames[name], { x: grid.margin + 12, y: y - 7, width: grid.gutter - 16 }, styles.small, {
    maxLines: 1,
  });
  return { name, y, x1: grid.margin + grid.gutter, x2: width - grid.margin, text };
}

const isCardLane = (lane: Lane): lane is CardLane => lane !== 'channels' && lane !== 'emotion';

/** Puts the cards of a lane into their columns; the height of the tallest stack. */
function placeCards(
  lane: CardLane,
  diagram: JourneyDiagram,
  columns: readonly Column[],
  top: number,
  cards: Card[],
): number {
  const stacks = columns.flatMap((column) =>
    column.step ? [{ column, step: column.step, drafts: draftsOf(lane, column, diagram) }] : [],
  );
  const tallest = Math.max(0, ...stacks.flatMap((stack) => stack.drafts.map((draft) => draft.height)));
  let bottom = top;
  for (const { column, step, drafts } of stacks) {
    let y = top;
    drafts.forEach((draft, index) => {
      const { height: own, ...rest } = draft;
      const height = lane === 'steps' ? tallest : own;
      cards.push({
        ...rest,
        key: `${step.id} ${lane} ${draft.id} ${index}`,
        lane,
        stepId: step.id,
        box: { x: column.x, y, width: column.width, height },
      });
      bottom = Math.max(bottom, y + height);
      y += height + grid.cardGap;
    });
  }
  return bottom - top;
}

function draftsOf(lane: CardLane, { step, width }: Column, diagram: JourneyDiagram): CardDraft[] {
  if (!step) return [];
  return cardsOf(
    lane,
    step,
    width,
    diagram.ends.filter((end) => end.step === step.id),
  );
}
