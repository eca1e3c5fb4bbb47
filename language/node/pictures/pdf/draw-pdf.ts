import PDFDocument from 'pdfkit';
import { readSvg } from '../../../export/svg-tree.js';
import type { SvgElement } from '../../../export/svg-tree.js';
import type { PictureFonts } from '../fonts.js';
import { missingCharacters } from '../missing.js';
import type { PictureFile } from '../picture-file.js';
import { pdfBytes } from './pdf-bytes.js';
import { drawSvg } from './draw-svg.js';
import { registerFonts } from './texts.js';

/** A picture as a page of a document. */
export interface PdfPage {
  /** SVG as `renderSvg` writes it. */
  readonly svg: string;
  readonly title: string;
  /** What the picture shows, for who cannot see it. */
  readonly description: string;
}

/** A CSS pixel in points. */
const pixel = 0.75;
/** The longest side of a page that readers have to show. */
const longestSide = 14_400;

/**
 * Pictures as pages of a PDF document, each as large as its picture: lines stay lines and text stays text. The same
 * pictures and day give the same document.
 * @param day ISO date that the document bears
 */
export async function drawPdf(
  pages: readonly PdfPage[],
  fonts: PictureFonts,
  { title, day }: { readonly title: string; readonly day: string },
): Promise<PictureFile> {
  const document = new PDFDocument({
    autoFirstPage: false,
    // The standard fonts are not used, and not shipped.
    font: null as unknown as string,
    pdfVersion: '1.7',
    lang: 'en',
    tagged: true,
    displayTitle: true,
    info: { Title: title, Producer: 'cxra', Creator: 'cxra', CreationDate: new Date(`${day}T00:00:00Z`) },
  });
  const bytes = pdfBytes(document);
  registerFonts(document, fonts);
  const drawn = pages.map((page) => ({ page, svg: readSvg(page.svg) }));
  for (const { page, svg } of drawn) addPage(document, page, svg, fonts, pages.length > 1);
  document.end();
  const missing = new Set(drawn.flatMap(({ svg }) => missingCharacters(svg, fonts)));
  return { content: await bytes, missing: [...missing] };
}

function addPage(
  document: PDFKit.PDFDocument,
  page: PdfPage,
  svg: SvgElement,
  fonts: PictureFonts,
  listed: boolean,
): void {
  const [width, height] = [Number(svg.attributes['width']), Number(svg.attributes['height'])];
  const scale = Math.min(pixel, longestSide / width, longestSide / height);
  document.addPage({ size: [width * scale, height * scale], margin: 0 });
  if (listed) document.outline.addItem(page.title);
  const figure = document.struct('Figure', { title: page.title, alt: page.description }, () => {
    document.save().scale(scale);
    drawSvg(document, svg, fonts);
    document.restore();
  });
  document.addStructure(figure);
}
