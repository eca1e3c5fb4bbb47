/** @jsxRuntime automatic @jsxImportSource preact */
import type { Point } from '../layout/geometry.js';
import { countOf } from '../layout/part.js';
import type { FindingCount } from '../types.js';
import { usePaint } from './paint.js';

/** The worst severity among findings. */
export function worstOf(findings: FindingCount): 'error' | 'warning' | 'info' {
  return findings.error > 0 ? 'error' : findings.warning > 0 ? 'warning' : 'info';
}

const outlines = {
  error: 'M-9 0A9 9 0 1 1 9 0A9 9 0 1 1 -9 0Z',
  warning: 'M0 -10.5L11 8.5L-11 8.5Z',
  info: 'M-8 -8H8V8H-8Z',
} as const;

/** How many findings an element has: a disc for errors, a triangle for warnings, a square for notes. */
export function Badge({ findings, at }: { findings: FindingCount; at: Point }) {
  const { palette } = usePaint();
  const severity = worstOf(findings);
  const count = countOf(findings);
  return (
    <g data-badge={severity} transform={`translate(${at.x} ${at.y})`}>
      <path
        d={outlines[severity]}
        fill={palette[severity]}
        stroke={palette.canvas}
        stroke-width="1.5"
        stroke-linejoin="round"
      />
      <text
        y={severity === 'warning' ? 6.2 : 3.8}
        font-size={count > 9 ? 9 : 10.5}
        font-weight="600"
        text-anchor="middle"
        fill={palette.onSolid}
      >
        {count > 99 ? '99+' : count}
      </text>
    </g>
  );
}
