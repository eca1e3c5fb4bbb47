/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { Part, TextBlock } from '../layout/laid-out.js';
import type { Point } from '../layout/geometry.js';
import { Badge } from './badge.js';
import { usePaint } from './paint.js';

/** A line that is easier to hit than the one that is seen; a page shows it as the mark of a chosen line. */
export function HitLine({ path }: { path: string }) {
  const { palette, live } = usePaint();
  if (!live) return null;
  return (
    <path
      class="hit"
      d={path}
      fill="none"
      stroke={palette.accent}
      stroke-opacity="0"
      stroke-width="12"
      pointer-events="stroke"
    />
  );
}

/** Lines of text, one element a line, always as text and never as markup. */
export function Text({ block, fill }: { block: TextBlock; fill?: string }) {
  const { palette } = usePaint();
  return (
    <>
      {block.lines.map((line, index) => (
        <text
          key={index}
          x={block.x}
          y={round(block.y + index * block.lineHeight)}
          font-size={block.size}
          font-weight={block.weight}
          text-anchor={block.anchor === 'start' ? undefined : block.anchor}
          font-style={block.italic ? 'italic' : undefined}
          fill={fill ?? palette[block.tone]}
        >
          {line}
        </text>
      ))}
    </>
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;

interface PartGroupProps {
  readonly part: Part;
  readonly at?: Point;
  /** Centre of the findings badge, within the group. */
  readonly badge?: Point;
  readonly className?: string;
  readonly children: ComponentChildren;
}

/** The group of everything that stands for one element: name, tooltip, findings, and the way back to the text. */
export function PartGroup({ part, at, badge, className, children }: PartGroupProps) {
  const { live } = usePaint();
  return (
    <Moved
      at={at}
      attributes={{
        'data-element': part.id,
        role: live ? 'button' : 'img',
        'aria-label': part.label,
        ...(live ? { tabindex: -1, class: `part ${className ?? ''}`.trim(), 'data-tooltip': part.tooltip } : {}),
      }}
    >
      {live ? null : <title>{part.tooltip}</title>}
      {children}
      {part.findings && badge ? <Badge findings={part.findings} at={badge} /> : null}
    </Moved>
  );
}

interface MovedProps {
  readonly at: Point | undefined;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly children: ComponentChildren;
}

/** A group at a place. Live, the place is a style, so that it can change smoothly; else a plain attribute. */
export function Moved({ at, attributes, children }: MovedProps) {
  const { live } = usePaint();
  if (!at) return <g {...attributes}>{children}</g>;
  const place = live
    ? { style: { transform: `translate(${at.x}px, ${at.y}px)` } }
    : { transform: `translate(${at.x} ${at.y})` };
  return (
    <g {...attributes} {...place}>
      {children}
    </g>
  );
}
