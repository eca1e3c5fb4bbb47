/** @jsxRuntime automatic @jsxImportSource preact */
import type { Arc, ChannelTrack, EmotionCurve, StepArrow } from '../../layout/laid-out.js';
import { HitLine, PartGroup, Text } from '../basics.js';
import { channelIcon } from '../channel-icons.js';
import { usePaint } from '../paint.js';
import { Face, Lock, Sign } from '../signs.js';

/** Arrow from a step to the next one. */
export function StepArrowView({ arrow }: { arrow: StepArrow }) {
  const { palette } = usePaint();
  return (
    <PartGroup part={arrow} badge={arrow.badge} className="line">
      <HitLine path={arrow.path} />
      <path d={arrow.path} fill="none" stroke={palette.line} stroke-width="1.75" />
      <path d={arrow.head} fill={palette.line} />
    </PartGroup>
  );
}

/** A transition above the cards, drawn relative to the cards' top edge. */
export function ArcView({ arc, y }: { arc: Arc; y: number }) {
  const { palette } = usePaint();
  const colour = arc.kind === 'on-failure' || arc.kind === 'timeout' ? palette.error : palette.line;
  return (
    <PartGroup part={arc} at={{ x: 0, y }} badge={arc.badge} className="line">
      <HitLine path={arc.path} />
      <path
        d={arc.path}
        fill="none"
        stroke={colour}
        stroke-width="1.75"
        stroke-dasharray={arc.kind === 'timeout' ? '5 4' : undefined}
      />
      <path d={arc.head} fill={colour} />
      {arc.marks.map((mark, index) => (
        <Sign key={index} mark={mark} />
      ))}
      {arc.text ? <Text block={arc.text} fill={palette.text} /> : null}
    </PartGroup>
  );
}

/** The way through the channels: a row each, and jumps that show how well the customer is handed over. */
export function TrackView({ track }: { track: ChannelTrack }) {
  const { palette } = usePaint();
  const looks = {
    stay: { stroke: palette.accent, 'stroke-width': 3 },
    warm: { stroke: palette.good, 'stroke-width': 3 },
    cold: { stroke: palette.error, 'stroke-width': 2.25, 'stroke-linejoin': 'round' },
    unknown: { stroke: palette.line, 'stroke-width': 2.25, 'stroke-dasharray': '6 4' },
  } as const;
  return (
    <g data-layer="track">
      {track.rows.map((row) => (
        <path key={row.id} d={`M${track.x1} ${row.y}H${track.x2}`} stroke={palette.grid} stroke-width="1" />
      ))}
      {track.pieces.map((piece) => (
        <path key={piece.key} data-hop={piece.hop} d={piece.path} fill="none" {...looks[piece.hop]} />
      ))}
      {track.pieces.map((piece) =>
        piece.lock ? (
          <g key={piece.key} transform={`translate(${piece.lock.x} ${piece.lock.y})`}>
            <circle r="9" fill={palette.canvas} stroke={palette.line} stroke-width="1" />
            <Lock state="yes" />
          </g>
        ) : null,
      )}
      {track.stops.map((stop) => (
        <PartGroup key={stop.key} part={stop} at={stop}>
          <circle
            r="11"
            fill={palette.surface}
            stroke={stop.main ? palette.accent : palette.line}
            stroke-width={stop.main ? 2 : 1.25}
          />
          <g transform="scale(0.85)">
            <path
              d={channelIcon(stop.kind)}
              fill="none"
              stroke={palette.text}
              stroke-width="1.4"
              stroke-linejoin="round"
              stroke-linecap="round"
            />
          </g>
        </PartGroup>
      ))}
    </g>
  );
}

/** The emotion curve with its zero line; expected emotion dashed. */
export function EmotionView({ emotion }: { emotion: EmotionCurve }) {
  const { palette, prefix } = usePaint();
  const { box, zero } = emotion;
  const top = emotion.levels[0]?.y ?? box.y;
  const bottom = emotion.levels.at(-1)?.y ?? box.y + box.height;
  return (
    <g data-layer="emotion">
      <linearGradient id={`${prefix}-emotion`} gradientUnits="userSpaceOnUse" x1="0" y1={top} x2="0" y2={bottom}>
        <stop offset="0" stop-color={palette.good} stop-opacity="0.4" />
        <stop offset="0.5" stop-color={palette.good} stop-opacity="0.06" />
        <stop offset="0.5" stop-color={palette.error} stop-opacity="0.06" />
        <stop offset="1" stop-color={palette.error} stop-opacity="0.4" />
      </linearGradient>
      {emotion.levels.map((level) => (
        <path
          key={level.y}
          d={`M${box.x} ${level.y}H${box.x + box.width}`}
          stroke={level.y === zero ? palette.line : palette.grid}
          stroke-width={level.y === zero ? 1.25 : 1}
        />
      ))}
      {emotion.runs.map((run, index) => (
        <path key={index} d={run.area} fill={`url(#${prefix}-emotion)`} />
      ))}
      {emotion.expected.map((path, index) => (
        <path key={index} d={path} fill="none" stroke={palette.accent} stroke-width="1.75" stroke-dasharray="5 4" />
      ))}
      {emotion.runs.map((run, index) => (
        <path key={index} d={run.path} fill="none" stroke={palette.text} stroke-width="2.25" stroke-linejoin="round" />
      ))}
      {emotion.points.map((point) => (
        <g key={`${point.id} ${point.expected}`}>
          <PartGroup part={point} at={point}>
            {point.expected ? (
              <circle r="4" fill={palette.canvas} stroke={palette.accent} stroke-width="1.5" />
            ) : (
              <Face value={point.value} />
            )}
          </PartGroup>
          {point.text ? <Text block={point.text} /> : null}
        </g>
      ))}
    </g>
  );
}
