import type { LaidOutDiagram } from '../../diagram/layout/laid-out.js';
import { dark, light } from '../../diagram/theme/palettes.js';
import type { Palette } from '../../diagram/theme/tokens.js';
import type { Diagram } from '../../diagram/types.js';
import { drawioFile } from './cells.js';
import { journeyCells } from './journey.js';
import { segmentationCells } from './segmentation.js';

/** A diagram and where its parts lie. */
export interface PlacedDiagram {
  readonly diagram: Diagram;
  /** The same diagram, laid out. */
  readonly laidOut: LaidOutDiagram;
}

/**
 * Diagrams as pages of a file for draw.io: shapes that can be moved, with what lies in them, and lines that stay attached
 * to them. Everything lies where it lies in the picture.
 */
export function toDrawio(diagrams: readonly PlacedDiagram[], theme: 'light' | 'dark'): string {
  const palette = theme === 'dark' ? dark : light;
  return drawioFile(
    diagrams.map(({ diagram, laidOut }, at) => ({
      id: `page-${at + 1}`,
      name: laidOut.kind === 'blueprint' ? `${laidOut.title} (blueprint)` : laidOut.title,
      background: palette.canvas,
      cells: cellsOf(diagram, laidOut, palette),
    })),
  );
}

function cellsOf(diagram: Diagram, laidOut: LaidOutDiagram, palette: Palette): string[] {
  if (diagram.kind === 'segmentation')
    return laidOut.kind === 'segmentation' ? segmentationCells(laidOut, diagram, palette) : [];
  return laidOut.kind === 'segmentation' ? [] : journeyCells(laidOut, diagram, palette);
}
