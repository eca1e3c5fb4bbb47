/** @jsxRuntime automatic @jsxImportSource preact */
import type { LaidOutJourney, LaidOutStage, LaneLine } from '../../layout/laid-out.js';
import { Badge } from '../badge.js';
import { PartGroup, Text } from '../basics.js';
import { usePaint } from '../paint.js';
import { CardView } from './card.js';
import { ArcView, EmotionView, StepArrowView, TrackView } from './tracks.js';

/**
 * A journey map or service blueprint. Cards come before lines, as a screen reader should find them; lane labels and stages
 * come last, so that a page can keep them in sight above the rest.
 */
export function JourneyPicture({ diagram }: { diagram: LaidOutJourney }) {
  const { palette } = usePaint();
  return (
    <>
      <Lanes diagram={diagram} />
      {diagram.guides.map((guide) => (
        <path
          key={guide.stepId}
          d={`M${guide.x} ${guide.y1}V${guide.y2}`}
          stroke={palette.accent}
          stroke-width="1.25"
          stroke-dasharray="2 4"
        />
      ))}
      {diagram.lines.map((line) => (
        <LaneLineView key={line.name} line={line} />
      ))}
      {diagram.connectors.map((connector) => (
        <g key={connector.key}>
          <path d={connector.path} stroke={palette.line} stroke-width="1.5" />
          <path d={connector.head} fill={palette.line} />
        </g>
      ))}
      {diagram.cards.map((card) => (
        <CardView key={card.key} card={card} />
      ))}
      {diagram.track ? <TrackView track={diagram.track} /> : null}
      {diagram.emotion ? <EmotionView emotion={diagram.emotion} /> : null}
      {diagram.arrows.map((arrow) => (
        <StepArrowView key={arrow.id} arrow={arrow} />
      ))}
      {diagram.arcs.map((arc) => (
        <ArcView key={arc.key} arc={arc} y={diagram.arcOrigin} />
      ))}
      <Gutter diagram={diagram} />
      <Header diagram={diagram} />
    </>
  );
}

function Lanes({ diagram }: { diagram: LaidOutJourney }) {
  const { palette } = usePaint();
  return (
    <g data-layer="lanes">
      {diagram.lanes.map((lane, index) => (
        <rect
          key={lane.lane}
          data-lane={lane.lane}
          x={lane.box.x}
          y={lane.box.y}
          width={lane.box.width}
          height={lane.box.height}
          rx="6"
          fill={index % 2 === 0 ? palette.band : palette.canvas}
        />
      ))}
    </g>
  );
}

const dashes = { interaction: undefined, visibility: '10 4', internal: '3 5' } as const;

function LaneLineView({ line }: { line: LaneLine }) {
  const { palette } = usePaint();
  return (
    <path
      d={`M${line.x1} ${line.y}H${line.x2}`}
      stroke={palette.accent}
      stroke-width="1.75"
      stroke-dasharray={dashes[line.name]}
    />
  );
}

/** Lane labels on a ground of their own. */
function Gutter({ diagram }: { diagram: LaidOutJourney }) {
  const { palette, live } = usePaint();
  const [first, last] = [diagram.lanes[0], diagram.lanes.at(-1)];
  return (
    <g data-sticky="left">
      {live && first && last ? (
        <rect
          x="0"
          y={first.box.y}
          width={diagram.gutter - 12}
          height={last.box.y + last.box.height - first.box.y}
          fill={palette.canvas}
        />
      ) : null}
      {diagram.lanes.map((lane, index) => (
        <g key={lane.lane}>
          <rect
            x={lane.box.x}
            y={lane.box.y}
            width={diagram.gutter - lane.box.x - 12}
            height={lane.box.height}
            rx="6"
            fill={index % 2 === 0 ? palette.band : palette.canvas}
          />
          <Text block={lane.text} />
        </g>
      ))}
      {diagram.lines.map((line) => (
        <Text key={line.name} block={line.text} fill={palette.accent} />
      ))}
      {diagram.track?.rows.map((row) => (
        <Text key={row.id} block={row.text} />
      ))}
      {diagram.emotion?.levels.map((level) => (
        <Text key={level.y} block={level.text} />
      ))}
    </g>
  );
}

function Header({ diagram }: { diagram: LaidOutJourney }) {
  const { palette, live } = usePaint();
  const first = diagram.stages[0];
  return (
    <>
      <g data-layer="header">
        {diagram.header.map((text, index) => (
          <Text key={index} block={text} />
        ))}
        {diagram.headerFindings ? (
          <Badge findings={diagram.headerFindings} at={{ x: diagram.width - 38, y: 38 }} />
        ) : null}
      </g>
      <g data-sticky="top">
        {first ? (
          <rect x="0" y={first.box.y - 4} width={diagram.width} height={first.box.height + 10} fill={palette.canvas} />
        ) : null}
        {diagram.stages.map((stage) => (
          <StageView key={stage.id} stage={stage} />
        ))}
      </g>
      {live && first ? (
        <rect
          data-sticky="corner"
          x="0"
          y={first.box.y - 4}
          width={first.box.x}
          height={first.box.height + 10}
          fill={palette.canvas}
        />
      ) : null}
    </>
  );
}

function StageView({ stage }: { stage: LaidOutStage }) {
  const { palette } = usePaint();
  const text = { ...stage.text, x: stage.text.x - stage.box.x, y: stage.text.y - stage.box.y };
  return (
    <PartGroup part={stage} at={stage.box} badge={{ x: stage.box.width - 14, y: 4 }} className="stage">
      <path d={stage.outline} fill={stage.index % 2 === 0 ? palette.stage : palette.stageAlternate} />
      <Text block={text} />
    </PartGroup>
  );
}
