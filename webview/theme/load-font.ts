import { diagramFont } from '../../language/export/diagram-font.js';

/** Makes the font of all diagrams known to the page, from the bytes in the bundle. */
export function loadDiagramFont(): void {
  for (const { family, weight, ranges, woff2 } of diagramFont) {
    const bytes = Uint8Array.from(atob(woff2), (character) => character.charCodeAt(0));
    document.fonts.add(new FontFace(family, bytes, { weight: String(weight), unicodeRange: ranges }));
  }
}
