import { createHash } from 'node:crypto';
import type { LaidOutDiagram } from '../../diagram/layout/laid-out.js';
import { renderSvg } from '../../diagram/render/render-svg.js';
import type { Diagram } from '../../diagram/types.js';
import { toCsv } from '../../export/csv.js';
import { diagramFont } from '../../export/diagram-font.js';
import { toDrawio } from '../../export/drawio/drawio.js';
import { elementsShown } from '../../export/elements-shown.js';
import { fontFaceCss } from '../../export/font-face.js';
import { viewPage } from '../../export/html/view-page.js';
import type { PageAssets } from '../../export/html/view-page.js';
import { toMermaid } from '../../export/mermaid/mermaid.js';
import type { ProjectReport } from '../../export/report.js';
import { textBesideProgram } from '../beside-program.js';
import type { ViewFormat } from './formats.js';

/** How pictures are to look. */
export interface PictureOptions {
  readonly format: ViewFormat;
  readonly theme: 'light' | 'dark';
  /** Pixels of a PNG for each pixel of the picture. */
  readonly scale: number;
  /** ISO date that documents bear. */
  readonly today: string;
  /** Fonts for what Inter lacks. */
  readonly fonts: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** A view of a project, as what it shows. */
export interface ProjectedView {
  readonly project: Pick<ProjectReport, 'model' | 'findings'>;
  readonly diagram: Diagram;
}

/** The same with every position decided. */
export interface PlacedView extends ProjectedView {
  readonly laidOut: LaidOutDiagram;
}

/** The content of a file, and the characters that it shows as boxes because no font has them. */
export interface ViewFile {
  readonly content: string | Uint8Array;
  readonly missing?: readonly string[];
}

/** What makes a file of views. */
export interface ViewWriter {
  /** Several views only in a format with pages. Rejects for what cannot be drawn. */
  readonly placed?: (views: readonly PlacedView[]) => Promise<ViewFile>;
  /** For formats that need no positions. */
  readonly unplaced?: (view: ProjectedView) => ViewFile;
}

/** What writes views in a format; heavy libraries are loaded only for the formats that need them. */
export async function viewWriter(options: PictureOptions): Promise<ViewWriter> {
  const { format, theme } = options;
  switch (format) {
    case 'mermaid':
      return { unplaced: ({ diagram }) => ({ content: toMermaid(diagram) }) };
    case 'csv':
      return { unplaced: ({ diagram }) => ({ content: toCsv(diagram) }) };
    case 'svg':
      return { placed: async ([view]) => ({ content: svgWithFont(view!.laidOut, theme) }) };
    case 'drawio':
      return { placed: async (views) => ({ content: toDrawio(views, theme) }) };
    case 'html': {
      const assets = await pageAssets();
      return { placed: async ([view]) => ({ content: pageOf(view!, theme, assets) }) };
    }
    case 'png':
    case 'pdf':
      return paintedWriter(format, options);
  }
}

async function paintedWriter(
  format: 'png' | 'pdf',
  { theme, scale, today, fonts }: PictureOptions,
): Promise<ViewWriter> {
  const { drawPdf, drawPng, loadFonts } = await import('../pictures/index.js');
  const loaded = loadFonts(fonts);
  const svgOf = (picture: LaidOutDiagram): string => renderSvg(picture, { theme, standalone: true });
  if (format === 'png') return { placed: ([view]) => drawPng(svgOf(view!.laidOut), scale, loaded) };
  return {
    placed: (views) => {
      const pages = views.map(({ laidOut }) => ({
        svg: svgOf(laidOut),
        title: laidOut.title,
        description: laidOut.description,
      }));
      return drawPdf(pages, loaded, { title: views[0]!.laidOut.title, day: today });
    },
  };
}

function svgWithFont(picture: LaidOutDiagram, theme: PictureOptions['theme']): string {
  const plain = renderSvg(picture, { theme, standalone: true });
  return renderSvg(picture, { theme, standalone: true, fontFaceCss: fontFaceCss(plain, diagramFont) });
}

/** What makes pages move, from the files that are installed with the program. */
export async function pageAssets(): Promise<PageAssets> {
  const [script, style] = await Promise.all([textBesideProgram('page.js'), textBesideProgram('page.css')]);
  return { script, style, sha256: (text) => createHash('sha256').update(text).digest('base64') };
}

function pageOf({ laidOut, project }: PlacedView, theme: PictureOptions['theme'], assets: PageAssets): string {
  const svg = renderSvg(laidOut, { theme, standalone: false });
  const { model, findings } = project;
  const view = { svg, title: laidOut.title, elements: elementsShown(laidOut), model, findings };
  return viewPage(view, fontFaceCss(svg, diagramFont), theme, assets);
}
