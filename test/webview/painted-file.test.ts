import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildProgram, cxra, folderWith, removeFolders, top } from '../cli/helper.js';
import { useBrowser } from '../support/browser.js';
import { readPng, tileDifference } from '../support/pixels.js';
import { patience } from './preview-page.js';

describe('exported PNG', function () {
  this.timeout(patience);
  before(buildProgram);
  after(removeFolders);
  const open = useBrowser();

  it('show what a browser shows of the exported SVG', async () => {
    const folder = folderWith({});
    const example = join(top, 'examples', 'quickstart');
    cxra(folder, 'export', example, '--all', '--out', 'svg');
    cxra(folder, 'export', example, '--all', '--format', 'png', '--scale', '1', '--out', 'png');
    const names = readdirSync(join(folder, 'png'));
    assert.equal(names.length, 3);
    for (const name of names) {
      const painted = readPng(readFileSync(join(folder, 'png', name)));
      const page = await open({ width: painted.width, height: painted.height });
      await page.goto(pathToFileURL(join(folder, 'svg', name.replace('.png', '.svg'))).toString());
      await page.evaluate(() => document.fonts.ready);
      const difference = tileDifference(painted, readPng(await page.screenshot()), 16);
      assert.ok(difference < 12, `${name}: ${difference}`);
      await page.close();
    }
  });
});
