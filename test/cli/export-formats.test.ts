import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchitectureJson } from '../../language/export/architecture-json.js';
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

  it('html, mermaid, drawio and csv write a file for each view', () => {
    const folder = folderWith({ 'a.cxra': journeys });
    for (const [format, ending, beginning] of [
      ['html', 'html', '<!DOCTYPE html>'],
      ['mermaid', 'mmd', '---\ntitle: "Buy a thing"'],
      ['drawio', 'drawio', '<?xml version="1.0" encoding="UTF-8"?>\n<mxfile'],
      ['csv', 'csv', '\uFEFFStage,Step'],
    ] as const) {
      const { code, out } = cxra(folder, 'export', '--all', '--format', format, '--out', format);
      assert.deepEqual([code, out.split('\n').length], [0, 5]);
      assert.ok(readFileSync(join(folder, format, `journey-Buy.${ending}`), 'utf8').startsWith(beginning), format);
    }
  });

  it('json and otm write whole projects', () => {
    const folder = folderWith({ 'a.cxra': journeys });
    assert.equal(cxra(folder, 'export', '--format', 'json', '--view', 'Zones', '--out', 'o/some.json').code, 0);
    const { projects } = JSON.parse(readFileSync(join(folder, 'o/some.json'), 'utf8')) as ArchitectureJson;
    assert.deepEqual(
      projects[0]!.views.map(({ id, laidOut }) => [id, laidOut.kind]),
      [['Zones', 'segmentation']],
    );
    const { code, out } = cxra(folder, 'export', '--format', 'otm', '--out', 'o');
    assert.equal(code, 0);
    const otm = JSON.parse(readFileSync(out.trim(), 'utf8')) as { readonly otmVersion: string };
    assert.equal(otm.otmVersion, '0.2.0');
  });

  it('otm tells of a model without anything to export', () => {
    const folder = folderWith({ 'a.cxra': 'architecture Shop' });
    const { code, err } = cxra(folder, 'export', '--format', 'otm');
    assert.equal(code, 1);
    assert.match(err, /no segments/);
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
