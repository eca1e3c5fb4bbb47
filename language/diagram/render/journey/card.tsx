/** @jsxRuntime automatic @jsxImportSource preact */
import type { Card } from '../../layout/laid-out.js';
import type { Palette } from '../../theme/tokens.js';
import { PartGroup, Text } from '../basics.js';
import { usePaint } from '../paint.js';
import { Diamond, Sign } from '../signs.js';

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

interface Look {
  readonly fill: string;
  readonly stroke: string;
  readonly radius: number;
  readonly dash?: string;
  /** Colour of the bar at the left edge. */
  readonly bar?: string;
}

function CardGround({ card }: { card: Card }) {
  const { palette } = usePaint();
  const look = lookOf(card, palette);
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

function lookOf({ look, box }: Card, palette: Palette): Look {
  switch (look.type) {
    case 'step':
      return {
        fill: look.kind === 'failure' ? palette.errorSoft : palette.surface,
        stroke: look.momentOfTruth
          ? palette.accent
          : look.failPoint || look.kind === 'failure'
            ? palette.error
            : palette.border,
        radius: 8,
        ...(look.kind === 'wait' ? { dash: '6 4' } : {}),
      };
    case 'touchpoint':
      return { fill: palette.infoSoft, stroke: palette.info, radius: Math.min(14, box.height / 2) };
    case 'thought':
      return { fill: palette.band, stroke: palette.grid, radius: 8, bar: palette.muted };
    case 'pain':
      return { fill: palette.errorSoft, stroke: palette.errorSoft, radius: 6, bar: palette.error };
    case 'opportunity':
      return { fill: palette.goodSoft, stroke: palette.goodSoft, radius: 6, bar: palette.good };
    case 'metric':
      return { fill: palette.warningSoft, stroke: palette.warningSoft, radius: 6 };
    case 'action':
      return { fill: palette.surface, stroke: palette.border, radius: 4 };
    case 'data':
      return {
        fill: palette.surface,
        stroke: palette.border,
        radius: 4,
        bar:
          look.class === 'restricted'
            ? palette.restricted
            : look.class === 'confidential'
              ? palette.internal
              : palette.border,
      };
    case 'segment':
      return {
        fill: palette[`${look.trust ?? 'internal'}Soft`],
        stroke: palette[look.trust ?? 'internal'],
        radius: 6,
        bar: palette[look.trust ?? 'internal'],
      };
  }
}
