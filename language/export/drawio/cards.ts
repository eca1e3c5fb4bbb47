import type { Card, LaidOutLane, Mark } from '../../diagram/layout/laid-out.js';
import { cardLook } from '../../diagram/render/journey/card-look.js';
import type { Palette } from '../../diagram/theme/tokens.js';
import { htmlText, vertexXml } from './cells.js';
import { laneId } from './journey.js';
import { badgeXml, labelOf, rounded } from './texts.js';

/** The cell of a card. */
export function cardId({ key }: Card): string {
  return `card ${key}`;
}

/** A card in its lane, with its marks and its findings. */
export function cardXml(card: Card, lane: LaidOutLane | undefined, palette: Palette): string[] {
  const { box, texts, marks, tooltip, findings } = card;
  const id = cardId(card);
  const look = cardLook(card, palette);
  const place = lane
    ? { parent: laneId(lane), box: { ...box, x: box.x - lane.box.x, y: box.y - lane.box.y } }
    : { box };
  const cell = vertexXml({
    id,
    ...place,
    box: rounded(place.box),
    label: labelOf(texts, palette),
    tooltip,
    style: {
      rounded: 1,
      absoluteArcSize: 1,
      arcSize: look.radius * 2,
      align: 'left',
      verticalAlign: 'middle',
      spacingLeft: 6,
      spacingRight: 4,
      fillColor: look.fill,
      strokeColor: look.stroke,
      ...(look.dash !== undefined && { dashed: 1, dashPattern: look.dash }),
    },
  });
  return [
    cell,
    ...marks.flatMap((mark, at) => markXml(mark, id, at, palette)),
    ...(findings ? [badgeXml(id, findings, { x: box.width - 3, y: 3 }, palette)] : []),
  ];
}

/** Signs that say more than the texts do; the others repeat them. */
function markXml({ sign, x, y }: Mark, card: string, at: number, palette: Palette): string[] {
  const [text, colour] = wordOf(sign, palette);
  if (text === '') return [];
  const width = text.length * 9 + 6;
  return [
    vertexXml({
      id: `${card} mark ${at}`,
      parent: card,
      box: rounded({ x: sign.type === 'severity' ? x - 4 : x - width / 2, y: y - 8, width, height: 16 }),
      label: htmlText([{ text, size: 11, bold: true, colour }]),
      style: {
        text: 1,
        align: 'center',
        verticalAlign: 'middle',
        spacing: 0,
        fillColor: 'none',
        strokeColor: 'none',
        whiteSpace: undefined,
      },
    }),
  ];
}

/** A sign as text, with its colour; empty for signs that repeat the texts. */
export function wordOf(sign: Mark['sign'], palette: Palette): readonly [string, string] {
  switch (sign.type) {
    case 'fail':
      return ['F', palette.error];
    case 'wait':
      return ['W', palette.muted];
    case 'moment-of-truth':
      return ['◆', palette.accent];
    case 'lock':
      return ['logs in again', palette.text];
    case 'cold':
      return ['cold', palette.error];
    case 'warm':
      return ['warm', palette.good];
    case 'severity':
      return ['●'.repeat(sign.severity) + '○'.repeat(Math.max(0, 5 - sign.severity)), palette.error];
    case 'end':
    case 'step':
    case 'channel':
      return ['', palette.text];
  }
}
