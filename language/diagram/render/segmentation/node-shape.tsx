/** @jsxRuntime automatic @jsxImportSource preact */
import type { SegmentationNode } from '../../types.js';
import { usePaint } from '../paint.js';

interface ShapeProps {
  readonly keyword: SegmentationNode['keyword'];
  readonly width: number;
  readonly height: number;
  /** For the legend. */
  readonly small?: boolean;
}

/** The outline of a node: its shape says what it is. */
export function NodeShape({ keyword, width, height, small }: ShapeProps) {
  const { palette } = usePaint();
  const look = { fill: palette.surface, stroke: palette.line, 'stroke-width': 1.25 };
  if (keyword === 'store') return <Cylinder width={width} height={height} rim={small ? 3 : 7} />;
  if (keyword === 'segment') return <rect width={width} height={height} rx="3" {...look} stroke-dasharray="5 3" />;
  const radius =
    keyword === 'touchpoint' || keyword === 'actor' ? Math.min(height / 2, 22) : keyword === 'channel' ? 9 : 3;
  return (
    <>
      <rect
        width={width}
        height={height}
        rx={radius}
        {...look}
        stroke-dasharray={keyword === 'actor' ? '1.5 2.5' : undefined}
      />
      {keyword === 'channel' ? (
        <path
          d={`M9 ${height - 3}H${width - 9}`}
          stroke={palette.accent}
          stroke-width={small ? 1.5 : 2}
          stroke-linecap="round"
        />
      ) : null}
    </>
  );
}

function Cylinder({ width, height, rim }: { width: number; height: number; rim: number }) {
  const { palette } = usePaint();
  const half = width / 2;
  const look = { fill: palette.surface, stroke: palette.line, 'stroke-width': 1.25 };
  return (
    <>
      <path
        d={`M0 ${rim}A${half} ${rim} 0 0 1 ${width} ${rim}V${height - rim}A${half} ${rim} 0 0 1 0 ${height - rim}Z`}
        {...look}
      />
      <path d={`M0 ${rim}A${half} ${rim} 0 0 0 ${width} ${rim}`} {...look} fill="none" />
    </>
  );
}
