/** @jsxRuntime automatic @jsxImportSource preact */
import type { LegendEntry } from '../layout/laid-out.js';
import type { SegmentationNode } from '../types.js';
import { Badge } from './badge.js';
import { Text } from './basics.js';
import { usePaint } from './paint.js';
import { NodeShape } from './segmentation/node-shape.js';
import { Diamond, Face, Lock, SignShape } from './signs.js';

/** Samples and their meaning below a picture. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <g data-layer="legend">
      {entries.map((entry) => (
        <g key={entry.sample}>
          <g transform={`translate(${entry.x} ${entry.y})`}>
            <Sample name={entry.sample} />
          </g>
          <Text block={entry.text} />
        </g>
      ))}
    </g>
  );
}

function Sample({ name }: { name: string }) {
  const [group, value = ''] = name.split(':');
  switch (group) {
    case 'badge':
      return <Badge findings={{ error: 0, warning: 0, info: 0, [value]: 1 }} at={{ x: 0, y: 0 }} />;
    case 'node':
      return <NodeSample keyword={value as SegmentationNode['keyword']} />;
    case 'encrypted':
      return <Lock state={value as 'yes' | 'no' | 'unknown'} />;
    case 'fail':
    case 'lock':
      return <SignShape sign={{ type: group }} />;
    case 'step':
      return <SignShape sign={{ type: 'wait' }} />;
    case 'severity':
      return value === 'error' ? <LineSample name={name} /> : <SeveritySample />;
    case 'moment-of-truth':
      return <Diamond />;
    case 'emotion':
      return <Face value={1} />;
    default:
      return <LineSample name={name} />;
  }
}

function SeveritySample() {
  const { palette } = usePaint();
  return (
    <>
      <circle cx="-5" r="3" fill={palette.error} stroke={palette.error} />
      <circle cx="5" r="3" fill="none" stroke={palette.error} />
    </>
  );
}

function NodeSample({ keyword }: { keyword: SegmentationNode['keyword'] }) {
  return (
    <g transform="translate(-11 -8)">
      <NodeShape keyword={keyword} width={22} height={16} small />
    </g>
  );
}

function LineSample({ name }: { name: string }) {
  const { palette } = usePaint();
  const looks: Readonly<
    Record<string, { readonly path?: string; readonly colour: string; readonly width: number; readonly dash?: string }>
  > = {
    'hop:warm': { path: 'M-12 4C-2 4 2 -4 12 -4', colour: palette.good, width: 2.5 },
    'hop:cold': { path: 'M-12 0H-8L-5 -5L-1 5L3 -5L7 5L9 0H12', colour: palette.error, width: 2 },
    'hop:unknown': { path: 'M-12 4C-2 4 2 -4 12 -4', colour: palette.line, width: 2, dash: '4 3' },
    expected: { colour: palette.accent, width: 1.75, dash: '5 4' },
    'weight:confidential': { colour: palette.line, width: 2.5 },
    'weight:restricted': { colour: palette.line, width: 4 },
    uncovered: { colour: palette.line, width: 1.75, dash: '6 4' },
    'severity:error': { colour: palette.error, width: 1.75 },
  };
  const look = looks[name];
  if (!look) return null;
  return (
    <path
      d={look.path ?? 'M-12 0H12'}
      fill="none"
      stroke={look.colour}
      stroke-width={look.width}
      stroke-dasharray={look.dash}
      stroke-linejoin="round"
    />
  );
}
