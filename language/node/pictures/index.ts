/** Pictures in forms that need heavy libraries: a bundle of its own, loaded when one of these forms is asked for. */
export { drawPdf } from './pdf/draw-pdf.js';
export { drawPng } from './png.js';
export { loadFonts } from './fonts.js';
export type { PdfPage } from './pdf/draw-pdf.js';
