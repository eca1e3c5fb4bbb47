import { initWasm, Resvg } from '@resvg/resvg-wasm';
import wasm from '@resvg/resvg-wasm/index_bg.wasm';
import { readSvg } from '../../export/svg-tree.js';
import type { SvgElement } from '../../export/svg-tree.js';
import { besideProgram } from './fonts.js';
import type { PictureFonts } from './fonts.js';
import { missingCharacters } from './missing.js';
import type { PictureFile } from './picture-file.js';
import { withDensity } from './png-density.js';

/** More would not fit into the painter's memory. */
const mostPixels = 250_000_000;

let started: Promise<void> | undefined;

/**
 * Paints SVG as `renderSvg` writes it. Nothing of the machine takes part: the fonts are those that are given. A scale of 2
 * paints four times the pixels for the same size on paper. Rejects for a picture that is too large to be painted.
 */
export async function drawPng(svg: string, scale: number, fonts: PictureFonts): Promise<PictureFile> {
  const tree = readSvg(svg);
  checkSize(tree, scale);
  await (started ??= initWasm(besideProgram(wasm)));
  const painter = new Resvg(slanted(svg), {
    font: { fontBuffers: [...fonts.inter, ...fonts.further].map(({ bytes }) => bytes), defaultFontFamily: 'Inter' },
    fitTo: { mode: 'zoom', value: scale },
  });
  const image = painter.render();
  const content = withDensity(image.asPng(), scale);
  image.free();
  painter.free();
  return { content, missing: missingCharacters(tree, fonts) };
}

function checkSize({ attributes }: SvgElement, scale: number): void {
  const pixels = Number(attributes['width']) * Number(attributes['height']);
  if (pixels * scale ** 2 <= mostPixels) return;
  const possible = Math.floor(Math.sqrt(mostPixels / pixels) * 10) / 10;
  throw new Error(`The picture is too large for a PNG at scale ${scale}; the largest possible one is ${possible}.`);
}

/** Inter travels without its italics: text is slanted as a browser does it. */
function slanted(svg: string): string {
  return svg.replace(
    /<text x="([^"]*)" y="([^"]*)"([^>]*) font-style="italic"/g,
    '<text transform="translate($1 $2) skewX(-14)"$3',
  );
}
