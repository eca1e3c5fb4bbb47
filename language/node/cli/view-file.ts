import type { LaidOutDiagram } from '../../diagram/layout/laid-out.js';
import { renderSvg } from '../../diagram/render/render-svg.js';
import { diagramFont } from '../../export/diagram-font.js';
import { fontFaceCss } from '../../export/font-face.js';

/** The forms that a view can be exported in; each is the ending of its files. */
export const viewFormats = ['svg', 'png', 'pdf'] as const;
export type ViewFormat = (typeof viewFormats)[number];

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

/** The content of a file, and the characters that it shows as boxes because no font has them. */
export interface ViewFile {
  readonly content: string | Uint8Array;
  readonly missing?: readonly string[];
}

/** Draws pictures as one file: several only in a format with pages. Rejects for what cannot be drawn. */
export type DrawPictures = (pictures: readonly LaidOutDiagram[]) => Promise<ViewFile>;

/** What draws pictures in a format; heavy libraries are loaded only for the formats that need them. */
export async function pictureDrawer({ format, theme, scale, today, fonts }: PictureOptions): Promise<DrawPictures> {
  if (format === 'svg') return ([picture]) => Promise.resolve({ content: svgWithFont(picture!, theme) });
  const { drawPdf, drawPng, loadFonts } = await import('../pictures/index.js');
  const loaded = loadFonts(fonts);
  const svgOf = (picture: LaidOutDiagram): string => renderSvg(picture, { theme, standalone: true });
  if (format === 'png') return ([picture]) => drawPng(svgOf(picture!), scale, loaded);
  return (pictures) => {
    const pages = pictures.map((each) => ({ svg: svgOf(each), title: each.title, description: each.description }));
    return drawPdf(pages, loaded, { title: pictures[0]!.title, day: today });
  };
}

function svgWithFont(picture: LaidOutDiagram, theme: PictureOptions['theme']): string {
  const plain = renderSvg(picture, { theme, standalone: true });
  return renderSvg(picture, { theme, standalone: true, fontFaceCss: fontFaceCss(plain, diagramFont) });
}
