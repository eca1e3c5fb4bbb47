import type { Lane } from '../../types.js';
import { arrowHead, xy } from '../geometry.js';
import type { Card, Connector } from '../laid-out.js';
import type { Column } from './grid-columns.js';

const service: ReadonlySet<Lane> = new Set(['touchpoints', 'frontstage', 'backstage', 'support']);

/**
 * Dependencies downwards through the service lanes of a blueprint: from the lowest card of one lane to the first card of
 * the next one below in the same column. Where a card of another lane stands between them there is none, so that a line
 * never runs through a card.
 */
export function layOutConnectors(
  columns: readonly Column[],
  lanes: readonly Lane[],
  cards: readonly Card[],
): Connector[] {
  return columns.flatMap(({ step }) => {
    if (!step) return [];
    const connectors: Connector[] = [];
    let last: Card | undefined;
    for (const lane of lanes) {
      const own = cards.filter((card) => card.stepId === step.id && card.lane === lane);
      const used =
        own.length > 0 ||
        (lane === 'channels' && step.channels.length > 0) ||
        (lane === 'emotion' && step.emotion !== undefined);
      if (!used) continue;
      if (last && service.has(lane)) connectors.push(connect(last, own[0]!));
      last = service.has(lane) ? own.at(-1) : undefined;
    }
    return connectors;
  });
}

function connect(from: Card, to: Card): Connector {
  const start = { x: from.box.x + 26, y: from.box.y + from.box.height };
  const tip = { x: start.x, y: to.box.y - 1 };
  return {
    key: `${from.key} ${to.key}`,
    path: `M${xy(start)}L${xy({ x: tip.x, y: tip.y - 6 })}`,
    head: arrowHead(start, tip, 8),
  };
}
