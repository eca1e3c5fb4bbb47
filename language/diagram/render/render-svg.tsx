/** @jsxRuntime automatic @jsxImportSource preact */
import { render } from 'preact-render-to-string';
import type { LaidOutDiagram } from '../layout/laid-out.js';
import { stableHash } from '../../core/hash.js';
import { dark, light } from '../theme/palettes.js';
import { Picture } from './picture.js';

/** The font of all diagrams, with what stands in where it is missing. */
export const fontFamily = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

export interface SvgOptions {
  readonly theme: 'light' | 'dark';
  /** `@font-face` rules to embed, so that the file looks alike without the font installed. */
  readonly fontFaceCss?: string;
  /** Begins with an XML declaration, for files; without, for embedding in HTML. */
  readonly standalone: boolean;
  /** In place of the diagram's own title and description. */
  readonly title?: string;
  readonly description?: string;
}

/** Draws a laid-out diagram as SVG text. Equal input gives equal text; text from the model is escaped throughout. */
export function renderSvg(diagram: LaidOutDiagram, options: SvgOptions): string {
  const prefix = `cxra-${stableHash(`${diagram.kind} ${diagram.id}`)}`;
  const paint = { palette: options.theme === 'dark' ? dark : light, live: false, prefix };
  const svg = render(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={diagram.width}
      height={diagram.height}
      viewBox={`0 0 ${diagram.width} ${diagram.height}`}
      role="document"
      aria-labelledby={`${prefix}-title ${prefix}-desc`}
      font-family={fontFamily}
    >
      <title id={`${prefix}-title`}>{options.title ?? diagram.title}</title>
      <desc id={`${prefix}-desc`}>{options.description ?? diagram.description}</desc>
      {options.fontFaceCss ? <style>{options.fontFaceCss}</style> : null}
      <Picture diagram={diagram} paint={paint} />
    </svg>,
  );
  return options.standalone ? `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n` : svg;
}
