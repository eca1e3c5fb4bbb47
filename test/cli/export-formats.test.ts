import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf } from '../support/pdf.js';
import { readPng } from '../support/pixels.js';
import { buildProgram, cxra, folderWith, journeys, removeFolders } from './helper.js';

describe('cxra export --format', function () {
  this.timeout(60_000);
  before(buildProgram);
  after(removeFolders);

  it('png paints all views, and says which characters the font lacks', () => {
    const folder = folderWith({ 'a.cxra': journeys.replace('Looks <b>&', 'Looks ☺ 你好') });
    const { code, out, err } = cxra(folder, 'export', '--all', '--format', 'png', '--scale', '1', '--out', 'o');
    assert.equal(code, 0);
    assert.match(err, /☺ 你 好\./);
    assert.equal(out.split('\n').length, 5);
    for (const name of readdirSync(join(folder, 'o'))) assert.ok(readPng(readFileSync(join(folder, 'o', name))).width);
  });

  it('pdf holds all views in one document that is named', async () => {
    const folder = folderWith({ 'a.cxra': journeys });
    const { code, out } = cxra(folder, 'export', '--all', '--format', 'pdf', '--out', 'new/all.pdf');
    assert.deepEqual([code, out], [0, `${join(folder, 'new/all.pdf')}\n`]);
    const { pages, bookmarks } = await readPdf(readFileSync(join(folder, 'new/all.pdf')));
    assert.deepEqual(bookmarks, ['Buy a thing', 'Buy a thing', 'Shop', 'All zones']);
    assert.match(pages[3]!.text, /All zones/);
  });

  it('writes nothing with a font that is none, or at a scale that cannot be', () => {
    const folder = folderWith({ 'a.cxra': journeys, 'font.ttf': 'no font' });
    for (const font of ['font.ttf', 'gone.ttf']) {
      const { code, err } = cxra(folder, 'export', '--all', '--format', 'png', '--font', font, '--out', 'o');
      assert.equal(code, 2);
      assert.match(err, new RegExp(font));
    }
    for (const scale of ['0', '9', 'big'])
      assert.equal(cxra(folder, 'export', '--all', '--format', 'png', '--scale', scale, '--out', 'o').code, 2);
    assert.deepEqual(readdirSync(folder).sort(), ['a.cxra', 'font.ttf']);
  });

  it('goes to one file where --out has its ending', () => {
    const folder = folderWith({ 'a.cxra': journeys, 'dir.svg/b': '' });
    assert.equal(cxra(folder, 'export', '--view', 'Buy', '--format', 'png', '--out', 'o/p.png').code, 0);
    assert.equal(cxra(folder, 'export', '--view', 'Buy', '--out', 'dir.svg').code, 0);
    assert.equal(cxra(folder, 'export', '--all', '--out', 'all.svg').code, 2);
    assert.deepEqual(readdirSync(join(folder, 'o')), ['p.png']);
    assert.deepEqual(readdirSync(join(folder, 'dir.svg')).sort(), ['b', 'journey-Buy.svg']);
    assert.deepEqual(readdirSync(folder).sort(), ['a.cxra', 'dir.svg', 'o']);
  });
});
