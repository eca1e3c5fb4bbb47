import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderSvg } from '../../language/diagram/render/render-svg.js';
import type { Diagram } from '../../language/diagram/types.js';
import type * as Pictures from '../../language/node/pictures/index.js';
import { blueprintSample, journeySample } from '../../webview/samples/journey.js';
import { segmentationSample } from '../../webview/samples/segmentation.js';
import { readPdf } from '../support/pdf.js';
import { readPng, tileDifference } from '../support/pixels.js';
import { layOut } from '../unit/diagram/helper.js';
import { buildProgram, top } from './helper.js';

/** Has ☺, which Inter lacks. */
const otherFont = {
  name: 'LiberationSans-Regular.ttf',
  bytes: readFileSync(join(top, 'node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf')),
};

const day = '2026-01-01';
let pictures: typeof Pictures;

async function svgOf(diagram: Diagram, theme: 'light' | 'dark' = 'light'): Promise<string> {
  return renderSvg(await layOut(diagram), { theme, standalone: true });
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg)!;
  return { width: Number(width), height: Number(height) };
}

function saying(text: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="40" font-family="Inter, sans-serif"><rect width="320" height="40" fill="#ffffff"/><text x="8" y="26" font-size="16" font-weight="400" fill="#000000">${text}</text></svg>`;
}

function page(svg: string, title: string): Pictures.PdfPage {
  return { svg, title, description: `What ${title} shows` };
}

describe('pictures in files', function () {
  this.timeout(60_000);
  before(() => {
    buildProgram();
    pictures = createRequire(import.meta.url)(join(top, 'dist', 'pictures.cjs')) as typeof Pictures;
  });

  const blank = saying(' ');

  describe('PNG', () => {
    it('have the resolution that is asked for, and the density that keeps the size on paper', async () => {
      const svg = await svgOf(journeySample);
      const { width, height } = sizeOf(svg);
      for (const scale of [1, 2]) {
        const { content } = await pictures.drawPng(svg, scale, pictures.loadFonts([]));
        const pixels = readPng(content);
        assert.ok(Math.abs(pixels.width - width * scale) < 1.01, `${pixels.width} for ${width}`);
        assert.ok(Math.abs(pixels.height - height * scale) < 1.01, `${pixels.height} for ${height}`);
        const png = Buffer.from(content);
        assert.equal(png.readUInt32BE(png.indexOf('pHYs') + 4), Math.round((96 / 0.0254) * scale));
      }
    });

    it('are the same to the byte each time', async () => {
      const svg = await svgOf(blueprintSample);
      const [one, two] = await Promise.all([1, 2].map(() => pictures.drawPng(svg, 1, pictures.loadFonts([]))));
      assert.ok(Buffer.from(one!.content).equals(two!.content));
    });

    it('show boxes for what no font has, and tell', async () => {
      const { content, missing } = await pictures.drawPng(saying('☺ 你 ⃛ a\u0301'), 1, pictures.loadFonts([]));
      assert.deepEqual(missing, ['☺', '你']);
      const nothing = await pictures.drawPng(blank, 1, pictures.loadFonts([]));
      assert.ok(tileDifference(readPng(content), readPng(nothing.content), 8) > 50);
    });

    it('show with further fonts what Inter lacks', async () => {
      const [without, drawn] = await Promise.all(
        [[], [otherFont]].map((fonts) => pictures.drawPng(saying('☺'), 1, pictures.loadFonts(fonts))),
      );
      assert.deepEqual([without!.missing, drawn!.missing], [['☺'], []]);
      assert.ok(tileDifference(readPng(without!.content), readPng(drawn!.content), 4) > 50);
    });

    it('slant what is in italics', async () => {
      const upright = saying('lllll');
      const slanted = upright.replace('fill="#000000"', 'font-style="italic" fill="#000000"');
      const [one, other] = await Promise.all(
        [upright, slanted].map((svg) => pictures.drawPng(svg, 1, pictures.loadFonts([]))),
      );
      assert.ok(tileDifference(readPng(one!.content), readPng(other!.content), 4) > 20);
    });

    it('that are too large fail with a message, and do not spoil the next', async () => {
      const huge = blank.replace('width="320" height="40"', 'width="60000" height="60000"');
      await assert.rejects(pictures.drawPng(huge, 4, pictures.loadFonts([])), /too large/);
      assert.ok((await pictures.drawPng(blank, 1, pictures.loadFonts([]))).content.length > 100);
    });
  });

  describe('PDF', () => {
    it('have a page as large as each picture, with text that can be selected', async () => {
      const svgs = [await svgOf(journeySample), await svgOf(segmentationSample)];
      const pages = svgs.map((svg, at) => page(svg, `Page ${at}`));
      const { content } = await pictures.drawPdf(pages, pictures.loadFonts([]), { title: 'All', day });
      const read = await readPdf(content);
      assert.deepEqual([read.title, read.bookmarks], ['All', ['Page 0', 'Page 1']]);
      for (const [at, svg] of svgs.entries()) {
        const { width, height } = sizeOf(svg);
        const { width: wide, height: high, text } = read.pages[at]!;
        assert.deepEqual(
          [wide, high].map(Math.round),
          [width, height].map((pixels) => Math.round(pixels * 0.75)),
        );
        const lines = [...svg.matchAll(/<text [^>]*>([^<&]+)</g)].map((match) => match[1]!);
        assert.deepEqual(
          lines.filter((line) => !text.replace(/\s+/g, '').includes(line.replace(/\s+/g, ''))),
          [],
        );
      }
    });

    for (const [name, diagram, theme] of [
      ['journey', journeySample, 'light'],
      ['segmentation', segmentationSample, 'dark'],
    ] as const)
      it(`shows what the PNG shows: ${name}`, async () => {
        const svg = await svgOf(diagram, theme);
        const png = readPng((await pictures.drawPng(svg, 1, pictures.loadFonts([]))).content);
        const { content } = await pictures.drawPdf([page(svg, name)], pictures.loadFonts([]), { title: name, day });
        const [only] = (await readPdf(content)).pages;
        const difference = tileDifference(png, await only!.paint(png.width / only!.width), 16);
        assert.ok(difference < 12, `${difference}`);
      });

    it('are the same to the byte for the same day', async () => {
      const svg = await svgOf(journeySample);
      const write = async (of: string): Promise<Buffer> => {
        const { content } = await pictures.drawPdf([page(svg, 'A')], pictures.loadFonts([]), { title: 'A', day: of });
        return Buffer.from(content);
      };
      assert.ok((await write(day)).equals(await write(day)));
      assert.ok(!(await write(day)).equals(await write('2026-01-02')));
    });

    it('tell what no font has, and show it with further fonts', async () => {
      const draw = (fonts: Parameters<typeof Pictures.loadFonts>[0]) =>
        pictures.drawPdf([page(saying('a ☺ b'), 'A')], pictures.loadFonts(fonts), { title: 'A', day });
      assert.deepEqual((await draw([])).missing, ['☺']);
      const { content, missing } = await draw([otherFont]);
      assert.deepEqual(missing, []);
      assert.equal((await readPdf(content)).pages[0]!.text, 'a ☺ b');
    });

    it('of pictures larger than a page can be are made smaller', async () => {
      const wide = blank.replace('width="320" height="40"', 'width="40000" height="100"');
      const { content } = await pictures.drawPdf([page(wide, 'A')], pictures.loadFonts([]), { title: 'A', day });
      assert.equal(Math.round((await readPdf(content)).pages[0]!.width), 14_400);
    });

    it('know every element of a picture, and fail for others', async () => {
      for (const svg of [blank.replace('<rect', '<ellipse'), blank.replace('<text', '<g transform="rotate(3)"/><text')])
        await assert.rejects(
          pictures.drawPdf([page(svg, 'A')], pictures.loadFonts([]), { title: 'A', day }),
          /not known/,
        );
    });
  });

  it('need fonts that are fonts', () => {
    const file = fileURLToPath(import.meta.url);
    assert.throws(() => pictures.loadFonts([{ name: 'x.ttf', bytes: readFileSync(file) }]), /x\.ttf/);
  });
});
