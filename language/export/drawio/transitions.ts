import type { Point } from '../../diagram/layout/geometry.js';
import type { Card, LaidOutJourney } from '../../diagram/layout/laid-out.js';
import type { Palette } from '../../diagram/theme/tokens.js';
import type { JourneyDiagram } from '../../diagram/types.js';
import { cardId, wordOf } from './cards.js';
import { htmlText, lineXml } from './cells.js';
import { rounded } from './texts.js';

/** Arrows from step to step, and between the lanes of a blueprint; attached to the cards. */
export function transitionCells(picture: LaidOutJourney, { transitions }: JourneyDiagram, palette: Palette): string[] {
  const steps = new Map(picture.cards.filter(({ lane }) => lane === 'steps').map((card) => [card.stepId, card]));
  const ways = new Map(transitions.map(({ id, from, to }) => [id, { from: steps.get(from), to: steps.get(to) }]));
  const arrow = { endArrow: 'block', endFill: 1, endSize: 5, strokeColor: palette.line, strokeWidth: 1.75 };
  return [
    ...picture.arrows.flatMap(({ id, tooltip }) => {
      const { from, to } = ways.get(id) ?? {};
      if (!from || !to) return [];
      return [lineXml({ id: `way ${id}`, source: cardId(from), target: cardId(to), tooltip, style: arrow })];
    }),
    ...picture.arcs.flatMap((arc) => {
      const { from, to } = ways.get(arc.id) ?? {};
      const bends = cornersOf(arc.path).map(({ x, y }) => rounded({ x, y: y + picture.arcOrigin }));
      const [first, last] = [bends[0], bends.at(-1)];
      if (!from || !to || !first || !last) return [];
      const wrong = arc.kind === 'on-failure' || arc.kind === 'timeout';
      const words = [...arc.marks.map(({ sign }) => wordOf(sign, palette)[0]), arc.text?.lines.join(' ') ?? ''];
      const text = words.filter((word) => word !== '').join(' · ');
      return [
        lineXml({
          id: `way ${arc.key}`,
          source: cardId(from),
          target: cardId(to),
          bends: bends.slice(1, -1),
          tooltip: arc.tooltip,
          style: {
            ...arrow,
            edgeStyle: 'orthogonalEdgeStyle',
            rounded: 1,
            ...onTop('exit', first, from),
            ...onTop('entry', last, to),
            ...(wrong && { strokeColor: palette.error }),
            ...(arc.kind === 'timeout' && { dashed: 1 }),
          },
          ...(text !== '' && {
            label: {
              html: htmlText([{ text, size: 11, colour: palette.text }]),
              at: 0.5,
              style: { align: 'center', verticalAlign: 'bottom', labelBackgroundColor: 'none', whiteSpace: undefined },
            },
          }),
        }),
      ];
    }),
    ...connectorCells(picture, palette),
  ];
}

function connectorCells({ cards, connectors }: LaidOutJourney, palette: Palette): string[] {
  const together = (from: Card): Card[] => cards.filter(({ stepId }) => stepId === from.stepId);
  const byKey = new Map<string, { readonly from: Card; readonly to: Card }>(
    cards.flatMap((from) => together(from).map((to) => [`${from.key} ${to.key}`, { from, to }] as const)),
  );
  return connectors.flatMap(({ key }) => {
    const ends = byKey.get(key);
    if (!ends) return [];
    const style = { strokeColor: palette.line, endArrow: 'block', endFill: 1, endSize: 4 };
    return [lineXml({ id: `dependency ${key}`, source: cardId(ends.from), target: cardId(ends.to), style })];
  });
}

/** The corners of a path with rounded ones, and its ends. */
function cornersOf(path: string): Point[] {
  const points = [...path.matchAll(/([MLQ])([-\d.]+)[ ,]([-\d.]+)/g)].map(([, command, x, y]) => ({
    command,
    point: { x: Number(x), y: Number(y) },
  }));
  return points.filter(({ command }, at) => command !== 'L' || at === points.length - 1).map(({ point }) => point);
}

function onTop(end: 'exit' | 'entry', { x }: Point, { box }: Card): Readonly<Record<string, number>> {
  const share = Math.round(((x - box.x) / box.width) * 1000) / 1000;
  return { [`${end}X`]: share, [`${end}Y`]: 0, [`${end}Dx`]: 0, [`${end}Dy`]: 0 };
}
