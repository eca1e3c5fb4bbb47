import type { JourneyDiagram, JourneyTransition } from '../../types.js';
import { roundAll } from '../geometry.js';
import type { Card, Guide, LaidOutJourney } from '../laid-out.js';
import { layOutLegend } from '../legend.js';
import { layOutArcs, layOutArrows, sortTransitions } from './arcs.js';
import { layOutTrack } from './channel-track.js';
import { layOutConnectors } from './connectors.js';
import { layOutEmotion } from './emotion-curve.js';
import { layOutColumns } from './grid-columns.js';
import type { Column } from './grid-columns.js';
import { layOutHeader } from './header.js';
import { stackLanes } from './lanes.js';
import { legendEntries } from './legend-entries.js';
import { grid } from './measures.js';
import { layOutStages } from './stages.js';

/** Lays out a journey map or service blueprint: a grid of steps and lanes. Pure and total. */
export function layoutJourney(diagram: JourneyDiagram): LaidOutJourney {
  const columns = layOutColumns(diagram);
  const right = Math.max(...columns.map((column) => column.x + column.width), 0) + 2 * grid.margin;
  const width = Math.max(grid.minimumWidth, right);
  const steps = new Map(
    columns.flatMap((column, index) => (column.step ? [[column.step.id, { index, column }] as const] : [])),
  );
  const header = layOutHeader(diagram.header, width);
  const stages = layOutStages(diagram, columns, header.bottom);
  const { next, arcs } = sortTransitions(diagram, steps);
  const raised = layOutArcs(arcs, steps);
  const stacked = stackLanes(diagram, columns, width, header.bottom + stages.height + 6, raised.height);
  const stepCards = stacked.cards.filter((card) => card.lane === 'steps');
  const cardTop = stepCards[0]?.box.y ?? 0;
  const laneTop = (name: string): number | undefined => stacked.lanes.find((lane) => lane.lane === name)?.box.y;
  const channels = laneTop('channels');
  const emotion = laneTop('emotion');
  const map: Omit<LaidOutJourney, 'legend' | 'height'> = {
    kind: diagram.kind,
    id: diagram.id,
    title: diagram.header.title,
    description: describe(diagram),
    width,
    header: header.texts,
    ...(diagram.header.findings ? { headerFindings: diagram.header.findings } : {}),
    gutter: grid.margin + grid.gutter,
    stages: stages.stages,
    lanes: stacked.lanes,
    lines: stacked.lines,
    cards: stacked.cards,
    arrows: layOutArrows(next, steps, cardTop + 17),
    arcs: raised.arcs.map((arc) => ({ ...arc, extent: { ...arc.extent, y: arc.extent.y + cardTop } })),
    arcOrigin: cardTop,
    connectors: diagram.kind === 'blueprint' ? layOutConnectors(columns, diagram.lanes, stacked.cards) : [],
    guides: stepCards.flatMap((card) => guide(card, columns, stacked.bottom)),
    ...(channels === undefined
      ? {}
      : { track: layOutTrack(columns, alongTrack(next, arcs), steps, channels + grid.lanePadding) }),
    ...(emotion === undefined ? {} : { emotion: layOutEmotion(columns, emotion + grid.lanePadding) }),
  };
  const { legend, bottom } = layOutLegend(
    legendEntries(map),
    grid.margin,
    stacked.bottom + 16,
    width - 2 * grid.margin,
  );
  return roundAll({ ...map, legend, height: bottom + grid.margin });
}

/** What the track shows: each way to the next step, and every other way on which the customer changes the channel. */
function alongTrack(next: readonly JourneyTransition[], arcs: readonly JourneyTransition[]): JourneyTransition[] {
  return [...next, ...arcs.filter((item) => item.switchesChannel)];
}

function guide(card: Card, columns: readonly Column[], bottom: number): Guide[] {
  if (card.look.type !== 'step' || !card.look.momentOfTruth) return [];
  const column = columns.find((candidate) => candidate.step?.id === card.stepId);
  return column
    ? [{ stepId: card.stepId, x: column.x + column.width / 2, y1: card.box.y + card.box.height, y2: bottom }]
    : [];
}

function describe(diagram: JourneyDiagram): string {
  const steps = diagram.stages.flatMap((stage) => stage.steps);
  const name = diagram.kind === 'journey' ? 'Journey map' : 'Service blueprint';
  const persona = diagram.header.persona ? ` for ${diagram.header.persona}` : '';
  const stages = diagram.stages.map((stage) => stage.title).join(', ');
  return `${name}${persona}: ${diagram.stages.length} stages (${stages}) with ${steps.length} steps.`;
}
