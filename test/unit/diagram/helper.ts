import type { Box } from '../../../language/diagram/layout/geometry.js';
import { layoutDiagram } from '../../../language/diagram/layout/layout.js';
import type {
  LaidOutDiagram,
  LaidOutJourney,
  LaidOutSegmentation,
  TextBlock,
} from '../../../language/diagram/layout/laid-out.js';
import { textWidth } from '../../../language/diagram/measure/text-width.js';
import type { Diagram, JourneyDiagram, SegmentationDiagram } from '../../../language/diagram/types.js';
import { createElkEngine } from '../../../language/node/elk-engine.js';

const engine = createElkEngine();

export async function layOut(diagram: JourneyDiagram): Promise<LaidOutJourney>;
export async function layOut(diagram: SegmentationDiagram): Promise<LaidOutSegmentation>;
export async function layOut(diagram: Diagram): Promise<LaidOutDiagram>;
export async function layOut(diagram: Diagram): Promise<LaidOutDiagram> {
  return layoutDiagram(diagram, engine);
}

/** Pairs that share an area, by name; boxes that merely touch do not. */
export function overlapping(boxes: readonly (readonly [name: string, box: Box])[]): string[] {
  return boxes.flatMap(([name, a], index) =>
    boxes
      .slice(index + 1)
      .filter(([, b]) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map(([other]) => `${name} / ${other}`),
  );
}

/** Lines of text that leave a box of this size; texts are placed relative to it. */
export function linesOutside(
  texts: readonly TextBlock[],
  size: { readonly width: number; readonly height: number },
): string[] {
  return texts.flatMap((text) =>
    text.lines.filter((line, index) => {
      const width = textWidth(line, text);
      const left = text.anchor === 'start' ? text.x : text.anchor === 'end' ? text.x - width : text.x - width / 2;
      const baseline = text.y + index * text.lineHeight;
      return (
        left < 0 ||
        left + width > size.width ||
        baseline - text.size * 0.75 < 0 ||
        baseline + text.size * 0.25 > size.height
      );
    }),
  );
}

/** The box holds the other. */
export function holds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
