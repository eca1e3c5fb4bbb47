import { strict as assert } from 'node:assert';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { renderSvg } from '../../../language/diagram/render/render-svg.js';
import type { Diagram } from '../../../language/diagram/types.js';
import { blueprintSample, journeySample } from '../../../webview/samples/journey.js';
import { segmentationSample } from '../../../webview/samples/segmentation.js';
import { layOut } from './helper.js';

const pictures: readonly (readonly [name: string, diagram: Diagram, theme: 'light' | 'dark'])[] = [
  ['journey-light', journeySample, 'light'],
  ['journey-dark', journeySample, 'dark'],
  ['blueprint-light', blueprintSample, 'light'],
  ['segmentation-light', segmentationSample, 'light'],
  ['segmentation-dark', segmentationSample, 'dark'],
  ['segmentation-top-down-light', { ...segmentationSample, direction: 'top-down' }, 'light'],
];

const folder = new URL('../../golden/', import.meta.url);

/** Written anew by `UPDATE_GOLDEN=1`; look at the files in a browser before they are kept. */
async function goldenText(name: string, current: string): Promise<string> {
  const file = new URL(`${name}.svg`, folder);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    await mkdir(folder, { recursive: true });
    await writeFile(file, current);
  }
  return readFile(file, 'utf8');
}

describe('pictures of the samples', () => {
  for (const [name, diagram, theme] of pictures) {
    it(`${name} is the golden one, to the byte`, async () => {
      const svg = renderSvg(await layOut(diagram), { theme, standalone: true });
      assert.ok(svg === (await goldenText(name, svg)), `${name}.svg differs from test/golden`);
    });
  }
});
