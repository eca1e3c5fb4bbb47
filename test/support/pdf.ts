import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Pixels } from './pixels.js';

/** A PDF document as its reader sees it. */
export interface ReadPdf {
  readonly title: string;
  readonly bookmarks: readonly string[];
  readonly pages: readonly ReadPage[];
}

export interface ReadPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Paints the page; a scale of 4/3 gives a pixel for each pixel of a picture. */
  paint(scale: number): Promise<Pixels>;
}

/** Reads a PDF with the reader of a browser. Rejects for what is none. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), disableFontFace: true, verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  const bookmarks = (await document.getOutline()) as readonly { readonly title: string }[] | null;
  const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1);
  return {
    title: (info as { readonly Title?: string }).Title ?? '',
    bookmarks: (bookmarks ?? []).map(({ title }) => title),
    pages: await Promise.all(numbers.map((number) => readPage(document, number))),
  };
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return {
    width,
    height,
    text: items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''),
    paint: async (scale) => {
      const viewport = page.getViewport({ scale });
      const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
      const surface = canvas as unknown as HTMLCanvasElement;
      await page.render({ canvas: surface, viewport }).promise;
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return { width: canvas.width, height: canvas.height, data: new Uint8Array(data) };
    },
  };
}
