import { textWidth } from '../../measure/text-width.js';
import type { JourneyDiagram, JourneyTransition } from '../../types.js';
import { arrowHead, roundedPath } from '../geometry.js';
import type { Arc, Mark, Part, StepArrow } from '../laid-out.js';
import { findingsText } from '../part.js';
import { block, styles } from '../text-block.js';
import type { Column } from './grid-columns.js';
import { grid } from './measures.js';

/** Where the steps stand. */
export type StepColumns = ReadonlyMap<string, { readonly index: number; readonly column: Column }>;

/** The transitions of a journey by how they are drawn: to the next step in the text, or above the cards. */
export function sortTransitions(
  diagram: JourneyDiagram,
  steps: StepColumns,
): { next: JourneyTransition[]; arcs: JourneyTransition[] } {
  const drawn = diagram.transitions.filter((item) => steps.has(item.from) && steps.has(item.to));
  const isNext = (item: JourneyTransition): boolean =>
    steps.get(item.to)!.index === steps.get(item.from)!.index + 1 && item.label === undefined;
  return { next: drawn.filter(isNext), arcs: drawn.filter((item) => !isNext(item)) };
}

/** Short arrows between neighbouring step cards, at the height `y`. */
export function layOutArrows(next: readonly JourneyTransition[], steps: StepColumns, y: number): StepArrow[] {
  return next.map((item) => {
    const from = steps.get(item.from)!.column;
    const to = steps.get(item.to)!.column;
    const start = { x: from.x + from.width, y };
    const tip = { x: to.x - 1, y };
    return {
      ...arcPart(item, steps),
      path: roundedPath([start, { x: tip.x - 6, y }], 0),
      head: arrowHead(start, tip, 8),
      badge: { x: (start.x + tip.x) / 2, y: y - 16 },
    };
  });
}

interface Draft {
  readonly item: JourneyTransition;
  readonly from: number;
  readonly to: number;
  x1: number;
  x2: number;
  level: number;
}

/** Arcs above the step cards. `height` is what they need; they are laid out as if the cards' top edge were at y = 0. */
export function layOutArcs(arcs: readonly JourneyTransition[], steps: StepColumns): { arcs: Arc[]; height: number } {
  const drafts = arcs.map((item) => ({
    item,
    from: steps.get(item.from)!.index,
    to: steps.get(item.to)!.index,
    x1: 0,
    x2: 0,
    level: 0,
  }));
  placeLegs(drafts, steps);
  const byLength = [...drafts].sort((a, b) => span(a) - span(b) || a.x1 - b.x1);
  byLength.forEach((draft, index) => (draft.level = freeLevel(draft, byLength.slice(0, index))));
  const levels = Math.max(-1, ...drafts.map((draft) => draft.level)) + 1;
  return { arcs: drafts.map((draft) => drawArc(draft, steps)), height: levels === 0 ? 0 : levels * grid.arcLevel + 20 };
}

const span = (draft: Draft): number => Math.abs(draft.from - draft.to);

/** Spreads the legs over the top edge of each card so that nested arcs do not cross. */
function placeLegs(drafts: readonly Draft[], steps: StepColumns): void {
  for (const { index, column } of steps.values()) {
    const legs = drafts.flatMap((draft) => [
      ...(draft.from === index ? [{ draft, end: 'x1' as const, other: draft.to }] : []),
      ...(draft.to === index ? [{ draft, end: 'x2' as const, other: draft.from }] : []),
    ]);
    const rank = (leg: (typeof legs)[number]): number => (leg.other < index ? -1 : leg.other > index ? 1 : 0);
    legs.sort((a, b) => rank(a) - rank(b) || b.other - a.other || (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
    legs.forEach(
      (leg, place) => (leg.draft[leg.end] = column.x + column.width * (0.1 + (0.76 * (place + 1)) / (legs.length + 1))),
    );
  }
}

function extentOf(draft: Draft): { readonly left: number; readonly right: number } {
  const middle = (draft.x1 + draft.x2) / 2;
  const half = Math.max(Math.abs(draft.x1 - draft.x2), labelWidth(draft)) / 2 + 8;
  return { left: middle - half, right: middle + half };
}

function freeLevel(draft: Draft, placed: readonly Draft[]): number {
  const own = extentOf(draft);
  const inTheWay = placed.filter((other) => {
    const its = extentOf(other);
    return its.left < own.right && own.left < its.right;
  });
  return Math.max(-1, ...inTheWay.map((other) => other.level)) + 1;
}

/** Labels may be somewhat wider than their arc, never wider than 240 px. */
function labelWidth(draft: Draft): number {
  const wanted = textWidth(draft.item.label ?? '', styles.small) + signsOf(draft.item).length * 18;
  return Math.min(wanted, Math.max(140, Math.min(240, Math.abs(draft.x1 - draft.x2))));
}

type ArcSign = { readonly type: 'lock' | 'cold' | 'warm' };

function signsOf(item: JourneyTransition): ArcSign[] {
  const handoff: ArcSign[] = item.handoff === 'cold' || item.handoff === 'warm' ? [{ type: item.handoff }] : [];
  return item.reauthenticates ? [...handoff, { type: 'lock' }] : handoff;
}

function drawArc(draft: Draft, steps: StepColumns): Arc {
  const y = -20 - draft.level * grid.arcLevel;
  const middle = (draft.x1 + draft.x2) / 2;
  const width = labelWidth(draft);
  const signs = signsOf(draft.item);
  const marks: Mark[] = signs.map((sign, index) => ({ x: middle - width / 2 + 8 + index * 18, y: y - 9, sign }));
  const left = middle - width / 2 + signs.length * 18;
  const tip = { x: draft.x2, y: -1 };
  const path = roundedPath(
    [
      { x: draft.x1, y: 0 },
      { x: draft.x1, y },
      { x: draft.x2, y },
      { x: draft.x2, y: tip.y - 6 },
    ],
    8,
  );
  const extent = extentOf(draft);
  return {
    ...arcPart(draft.item, steps),
    key: draft.item.id,
    kind: draft.item.kind,
    path,
    head: arrowHead({ x: draft.x2, y }, tip, 8),
    marks,
    badge: { x: draft.x1, y },
    ...(draft.item.label
      ? {
          text: block(draft.item.label, { x: left, y: y - 16, width: width - signs.length * 18 + 1 }, styles.small, {
            maxLines: 1,
            anchor: 'middle',
          }),
        }
      : {}),
    extent: { x: extent.left, y: y - 16, width: extent.right - extent.left, height: 17 },
  };
}

function arcPart(item: JourneyTransition, steps: StepColumns): Part {
  const from = steps.get(item.from)!.column.step?.title ?? item.from;
  const to = steps.get(item.to)!.column.step?.title ?? item.to;
  const notes = [
    ...(item.label ? [`when ${item.label}`] : []),
    ...(item.kind === 'next' ? [] : [item.kind]),
    ...(item.handoff === 'cold' || item.handoff === 'warm' ? [`${item.handoff} hand-off`] : []),
    ...(item.reauthenticates ? ['logs in again'] : []),
    ...(item.findings ? [findingsText(item.findings)] : []),
  ];
  const text = [`${from} → ${to}`, ...notes];
  return {
    id: item.id,
    label: `Transition ${[`${from} to ${to}`, ...notes].join(', ')}`,
    tooltip: text.join('\n'),
    ...(item.findings && { findings: item.findings }),
  };
}
