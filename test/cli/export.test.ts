import { strict as assert } from 'node:assert';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildProgram, cxra, folderWith, journeys, removeFolders } from './helper.js';

/** A file that was written whole, as one SVG document. */
function svg(folder: string, name: string): string {
  const text = readFileSync(join(folder, name), 'utf8');
  assert.ok(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg '), name);
  assert.ok(text.endsWith('</svg>\n'), name);
  return text;
}

describe('cxra export', function () {
  this.timeout(60_000);
  before(buildProgram);
  after(removeFolders);

  it('writes all views and their paths, and leaves out those with nothing to show', () => {
    const folder = folderWith({ 'a.cxra': journeys });
    const { code, out, err } = cxra(folder, 'export', '--all', '--out', 'pictures/new');
    const names = ['journey-Buy.svg', 'blueprint-Buy.svg', 'segmentation.svg', 'Zones.svg'];
    assert.equal(code, 0);
    assert.equal(out, names.map((name) => `${join(folder, 'pictures/new', name)}\n`).join(''));
    assert.deepEqual(readdirSync(join(folder, 'pictures/new')).sort(), [...names].sort());
    assert.match(err, /journey:Empty.*\n.*blueprint:Empty/);
    for (const name of names) svg(join(folder, 'pictures/new'), name);
  });

  it('draws the texts of the model as text, with the font embedded', () => {
    const folder = folderWith({ 'a.cxra': journeys });
    cxra(folder, 'export', '--view', 'Buy');
    const text = svg(folder, 'journey-Buy.svg');
    assert.ok(text.includes('Looks &lt;b'), 'escaped');
    assert.ok(!/<b>/.test(text));
    assert.ok(/@font-face\{font-family:'Inter'.*base64,[A-Za-z0-9+/=]{1000}/.test(text));
    assert.ok(!/(?:href|src)="https?:/.test(text), 'nothing is fetched');
  });

  it('finds views by id, name and title', () => {
    for (const [name, file] of [
      ['journey:Buy', 'journey-Buy'],
      ['Buy', 'journey-Buy'],
      ['Buy a thing', 'journey-Buy'],
      ['blueprint:Buy', 'blueprint-Buy'],
      ['Zones', 'Zones'],
      ['all zones', 'Zones'],
    ] as const) {
      const folder = folderWith({ 'a.cxra': journeys });
      assert.equal(cxra(folder, 'export', '--view', name).code, 0, name);
      assert.deepEqual(readdirSync(folder).sort(), [`${file}.svg`, 'a.cxra'].sort(), name);
    }
  });

  it('writes several views that are named, each once', () => {
    const folder = folderWith({ 'a.cxra': journeys });
    const { code, out } = cxra(
      folder,
      'export',
      '--view',
      'Zones',
      '--view',
      'Buy',
      '--view',
      'Zones',
      '--out',
      'o',
      '.',
    );
    assert.equal(code, 0);
    assert.deepEqual([out.trim().split('\n').length, readdirSync(join(folder, 'o')).length], [2, 2]);
  });

  it('writes nothing when a view is not known, and suggests one', () => {
    const folder = folderWith({ 'a.cxra': journeys });
    const { code, out, err } = cxra(folder, 'export', '--view', 'Buy', '--view', 'Zonse', '--out', 'o');
    assert.deepEqual([code, out, readdirSync(folder)], [2, '', ['a.cxra']]);
    assert.match(err, /Zones/);
  });

  it('wants to be told which views, and only in one way', () => {
    const folder = folderWith({ 'a.cxra': journeys });
    assert.equal(cxra(folder, 'export').code, 2);
    assert.equal(cxra(folder, 'export', '--all', '--view', 'Buy').code, 2);
    assert.equal(cxra(folder, 'export', '--all', '--format', 'gif').code, 2);
    assert.equal(cxra(folder, 'export', '--all', '--out', 'a.cxra').code, 2);
    assert.equal(cxra(folderWith({ 'a.cxra': 'system A : backend' }), 'export', '--all').code, 2);
    assert.deepEqual(readdirSync(folder), ['a.cxra']);
  });

  it('says which of two views of the same title are meant', () => {
    const folder = folderWith({ 'a.cxra': `${journeys} view Other "All zones" : segmentation` });
    const { code, err } = cxra(folder, 'export', '--view', 'All zones');
    assert.equal(code, 2);
    assert.match(err, /Other, Zones|Zones, Other/);
  });

  it('fails for a view asked for by name that has nothing to show, and writes the others', () => {
    const folder = folderWith({ 'a.cxra': journeys });
    const { code, err } = cxra(folder, 'export', '--view', 'Empty', '--view', 'Zones', '--out', 'o');
    assert.equal(code, 1);
    assert.match(err, /no steps/);
    assert.deepEqual(readdirSync(join(folder, 'o')), ['Zones.svg']);
  });

  it('goes on after a file that cannot be written, and leaves no pieces', () => {
    const folder = folderWith({ 'a.cxra': journeys, 'o/journey-Buy.svg/occupied': '' });
    const { code, err } = cxra(folder, 'export', '--all', '--out', 'o');
    assert.equal(code, 1);
    assert.match(err, /journey:Buy/);
    assert.deepEqual(readdirSync(join(folder, 'o')).sort(), [
      'Zones.svg',
      'blueprint-Buy.svg',
      'journey-Buy.svg',
      'segmentation.svg',
    ]);
    svg(join(folder, 'o'), 'Zones.svg');
  });

  it('replaces what an earlier export wrote', () => {
    const folder = folderWith({ 'a.cxra': journeys, 'Zones.svg': 'old' });
    assert.equal(cxra(folder, 'export', '--view', 'Zones').code, 0);
    svg(folder, 'Zones.svg');
  });

  it('is the same to the byte each time, and differs by theme', () => {
    const folder = folderWith({ 'a.cxra': journeys });
    for (const out of ['one', 'two']) cxra(folder, 'export', '--all', '--out', out);
    cxra(folder, 'export', '--all', '--theme', 'dark', '--out', 'dark');
    for (const name of readdirSync(join(folder, 'one'))) {
      assert.equal(svg(join(folder, 'one'), name), svg(join(folder, 'two'), name));
      assert.notEqual(svg(join(folder, 'one'), name), svg(join(folder, 'dark'), name));
    }
  });

  it('tells projects apart by the names of files', () => {
    const folder = folderWith({
      'one/cxra.config.json': '{}',
      'one/a.cxra': journeys,
      'two/cxra.config.json': '{}',
      'two/a.cxra': journeys,
    });
    mkdirSync(join(folder, 'o'));
    assert.equal(cxra(folder, 'export', '--view', 'Zones', '--out', 'o').code, 0);
    assert.deepEqual(readdirSync(join(folder, 'o')).sort(), ['one-Zones.svg', 'two-Zones.svg']);
  });

  it('draws what can be read of a broken model', () => {
    const folder = folderWith({ 'a.cxra': `${journeys} flow Page -> Gone` });
    const { code, err } = cxra(folder, 'export', '--view', 'Zones');
    assert.equal(code, 0);
    assert.match(err, /problem/);
    svg(folder, 'Zones.svg');
  });
});
