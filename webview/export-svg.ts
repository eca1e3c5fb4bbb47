import type { LaidOutDiagram } from '../language/diagram/layout/laid-out.js';
import { renderSvg } from '../language/diagram/render/render-svg.js';
import { diagramFont } from '../language/export/diagram-font.js';
import { fontFaceCss } from '../language/export/font-face.js';

/** A picture as a file that stands by itself, with those parts of the font that its texts need. */
export function svgFile(diagram: LaidOutDiagram, theme: 'light' | 'dark'): string {
  const plain = renderSvg(diagram, { theme, standalone: true });
  return renderSvg(diagram, { theme, standalone: true, fontFaceCss: fontFaceCss(plain, diagramFont) });
}
