import type { Point } from '../../diagram/layout/geometry.js';
import type { LaidOutJourney, LaidOutLane, LaidOutStage, TextBlock } from '../../diagram/layout/laid-out.js';
import type { Palette } from '../../diagram/theme/tokens.js';
import type { JourneyDiagram } from '../../diagram/types.js';
import { cardXml } from './cards.js';
import { lineXml, vertexXml } from './cells.js';
import { badgeXml, labelOf, rounded, textXml } from './texts.js';
import { emotionCells, trackCells } from './tracks.js';
import { transitionCells } from './transitions.js';

/** A journey map or blueprint: lanes as containers with their cards, and arrows from card to card. */
export function journeyCells(picture: LaidOutJourney, diagram: JourneyDiagram, palette: Palette): string[] {
  const lanes = new Map(picture.lanes.map((lane) => [lane.lane, lane]));
  return [
    ...picture.header.map((text, at) => textXml(`header ${at}`, text, palette)),
    ...picture.stages.flatMap((stage) => stageXml(stage, palette)),
    ...picture.lanes.map((lane, at) => laneXml(lane, at % 2 === 0, palette)),
    ...picture.guides.map(({ stepId, x, y1, y2 }) =>
      lineXml({
        id: `guide ${stepId}`,
        source: { x, y: y1 },
        target: { x, y: y2 },
        style: { strokeColor: palette.accent, dashed: 1, dashPattern: '1 3', endArrow: 'none' },
      }),
    ),
    ...picture.lines.flatMap(({ name, y, x1, x2, text }) => [
      lineXml({
        id: `line of ${name}`,
        source: { x: x1, y },
        target: { x: x2, y },
        style: { strokeColor: palette.line, endArrow: 'none', ...(name === 'internal' && { dashed: 1 }) },
      }),
      textXml(`line of ${name} name`, text, palette),
    ]),
    ...picture.cards.flatMap((card) => cardXml(card, lanes.get(card.lane), palette)),
    ...(picture.track ? trackCells(picture.track, palette) : []),
    ...(picture.emotion ? emotionCells(picture.emotion, palette) : []),
    ...transitionCells(picture, diagram, palette),
  ];
}

function stageXml(stage: LaidOutStage, palette: Palette): string[] {
  const { id, box, text, index, tooltip, findings } = stage;
  const style = {
    shape: 'step',
    perimeter: 'stepPerimeter',
    fixedSize: 1,
    size: 12,
    fillColor: index % 2 === 0 ? palette.stage : palette.stageAlternate,
    strokeColor: 'none',
  };
  const cell = vertexXml({ id, box: rounded({ ...box }), label: labelOf([text], palette), tooltip, style });
  return [cell, ...(findings ? [badgeXml(id, findings, { x: box.width - 14, y: 4 }, palette)] : [])];
}

/** The cell of a lane, which its cards lie in. */
export function laneId({ lane }: LaidOutLane): string {
  return `lane ${lane}`;
}

function laneXml(lane: LaidOutLane, tinted: boolean, palette: Palette): string {
  return vertexXml({
    id: laneId(lane),
    box: rounded({ ...lane.box }),
    label: labelOf([lane.text], palette),
    style: {
      container: 1,
      collapsible: 0,
      align: 'left',
      verticalAlign: 'top',
      spacingLeft: 8,
      spacingTop: Math.round(topOf(lane.text) - lane.box.y),
      fillColor: tinted ? palette.band : 'none',
      strokeColor: 'none',
      rounded: 1,
      absoluteArcSize: 1,
      arcSize: 12,
    },
  });
}

function topOf(text: TextBlock & Point): number {
  return text.y - text.size;
}
