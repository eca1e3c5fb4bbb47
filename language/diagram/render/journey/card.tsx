/** @jsxRuntime automatic @jsxImportSource preact */
import type { Card } from '../../layout/laid-out.js';
import { PartGroup, Text } from '../basics.js';
import { usePaint } from '../paint.js';
import { Diamond, Sign } from '../signs.js';
import { cardLook } from './card-look.js';

/** A card of a lane with its texts and signs. */
export function CardView({ card }: { card: Card }) {
  const { palette } = usePaint();
  const { width, height } = card.box;
  return (
    <PartGroup part={card} at={card.box} badge={{ x: width - 3, y: 3 }} className="card">
      <CardGround card={card} />
      {card.texts.map((text, index) => (
        <Text key={index} block={text} />
      ))}
      {card.marks.map((mark, index) => (
        <Sign key={index} mark={mark} />
      ))}
      {card.look.type === 'step' && card.look.momentOfTruth ? (
        <g transform={`translate(${width / 2} ${height})`}>
          <Diamond />
        </g>
      ) : null}
      {card.look.type === 'segment' && card.look.joined ? (
        <path
          d={`M${width / 2} -8V-3M${width / 2 - 4} -5L${width / 2} -1L${width / 2 + 4} -5`}
          fill="none"
          stroke={palette.line}
          stroke-width="1.4"
        />
      ) : null}
    </PartGroup>
  );
}

function CardGround({ card }: { card: Card }) {
  const { palette } = usePaint();
  const look = cardLook(card, palette);
  const { width, height } = card.box;
  return (
    <>
      <rect
        width={width}
        height={height}
        rx={look.radius}
        fill={look.fill}
        stroke={look.stroke}
        stroke-width="1.25"
        stroke-dasharray={look.dash}
      />
      {look.bar ? <path d={`M4.5 6V${height - 6}`} stroke={look.bar} stroke-width="3" stroke-linecap="round" /> : null}
    </>
  );
}
