/** @jsxRuntime automatic @jsxImportSource preact */
import type { LaidOutContainer, LaidOutEdge, LaidOutNode, LaidOutSegmentation } from '../../layout/laid-out.js';
import type { Palette } from '../../theme/tokens.js';
import { HitLine, PartGroup, Text } from '../basics.js';
import { channelIcon, personIcon } from '../channel-icons.js';
import { usePaint } from '../paint.js';
import { Lock } from '../signs.js';
import { NodeShape } from './node-shape.js';
import { TrustSign } from './trust-sign.js';

/** Segments, what they hold, and the flows between. */
export function SegmentationPicture({ diagram }: { diagram: LaidOutSegmentation }) {
  return (
    <>
      <g data-layer="header">
        {diagram.header.map((text, index) => (
          <Text key={index} block={text} />
        ))}
      </g>
      {diagram.containers.map((container) => (
        <Container key={container.id} container={container} />
      ))}
      {diagram.edges.map((edge) => (
        <FlowLine key={`${edge.id} line`} edge={edge} />
      ))}
      {diagram.nodes.map((node) => (
        <Node key={node.id} node={node} />
      ))}
      {diagram.edges.map((edge) => (
        <Flow key={edge.id} edge={edge} />
      ))}
    </>
  );
}

function Container({ container }: { container: LaidOutContainer }) {
  const { palette } = usePaint();
  const trust = container.trust ?? 'internal';
  const { width, height } = container.box;
  return (
    <PartGroup part={container} at={container.box} badge={{ x: width - 4, y: 4 }} className="container">
      <rect
        width={width}
        height={height}
        rx="10"
        fill={palette[`${trust}Soft`]}
        stroke={palette[trust]}
        stroke-width="1.5"
        stroke-dasharray={trust === 'untrusted' ? '7 4' : undefined}
      />
      <g transform="translate(20 23)">
        <TrustSign trust={container.trust} />
      </g>
      {container.texts.map((text, index) => (
        <Text key={index} block={text} />
      ))}
    </PartGroup>
  );
}

function Node({ node }: { node: LaidOutNode }) {
  const { palette } = usePaint();
  const { width, height } = node.box;
  return (
    <PartGroup part={node} at={node.box} badge={{ x: width - 3, y: 3 }} className="node">
      <NodeShape keyword={node.keyword} width={width} height={height} />
      <g transform={`translate(21 ${node.keyword === 'store' ? height / 2 + 3 : height / 2})`}>
        <path
          d={nodeIcon(node)}
          fill="none"
          stroke={palette.accent}
          stroke-width="1.3"
          stroke-linejoin="round"
          stroke-linecap="round"
        />
      </g>
      {node.texts.map((text, index) => (
        <Text key={index} block={text} />
      ))}
    </PartGroup>
  );
}

const icons = {
  system: 'M-6.5 -6H6.5V-0.5H-6.5ZM-6.5 -0.5H6.5V5.5H-6.5ZM-4 -3.2H-3M-4 2.6H-3M1 -3.2H4M1 2.6H4',
  store: 'M-6 -4H6M-6 0H6M-6 4H6',
  touchpoint: 'M-1 -6.5V1L-3.5 -0.5C-5 -1 -5.5 0.5 -4.5 1.5L0 6.5H4.5L5.5 1L1.5 -0.5V-6.5C1.2 -7.6 -0.7 -7.6 -1 -6.5Z',
  segment: 'M-6 -6H6V6H-6ZM-3 -3H0V0H-3ZM1.5 1.5H3.5V3.5H1.5Z',
} as const;

function nodeIcon({ keyword, kind }: LaidOutNode): string {
  if (keyword === 'channel') return channelIcon(kind ?? '');
  if (keyword === 'actor') return personIcon;
  return icons[keyword];
}

const weights = { public: 1.25, internal: 1.75, confidential: 2.75, restricted: 4 } as const;

function colourOf(edge: LaidOutEdge, palette: Palette): string {
  return edge.severity === 'error' ? palette.error : palette.line;
}

function FlowLine({ edge }: { edge: LaidOutEdge }) {
  const { palette } = usePaint();
  const colour = colourOf(edge, palette);
  return (
    <g data-line-of={edge.id}>
      <path
        d={edge.path}
        fill="none"
        stroke={colour}
        stroke-width={weights[edge.class ?? 'public']}
        stroke-dasharray={edge.covered === false ? '7 5' : undefined}
      />
      <path d={edge.head} fill={colour} />
    </g>
  );
}

/** The label of a flow, with a wide line to point at; the line that is seen lies below the nodes. */
function Flow({ edge }: { edge: LaidOutEdge }) {
  const { palette } = usePaint();
  const box = edge.labelBox;
  return (
    <PartGroup part={edge} badge={edge.badge} className="line flow">
      <HitLine path={edge.path} />
      {box ? (
        <rect
          x={box.x}
          y={box.y}
          width={box.width}
          height={box.height}
          rx="5"
          fill={palette.surface}
          stroke={edge.severity === 'error' ? palette.error : palette.grid}
          stroke-width="1"
        />
      ) : null}
      <g transform={`translate(${edge.lock.x} ${edge.lock.y})`}>
        <Lock state={edge.encrypted} />
      </g>
      {edge.texts.map((text, index) => (
        <Text key={index} block={text} fill={text.weight === 600 ? palette.text : palette.muted} />
      ))}
    </PartGroup>
  );
}
