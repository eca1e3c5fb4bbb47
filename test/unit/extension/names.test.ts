import assert from 'node:assert/strict';
import { fileNameFor } from '../../../extension/export/file-name.js';
import { readWishes } from '../../../extension/export/wishes.js';
import { Projects } from '../../../extension/projects.js';
import { fileOfPage } from '../../../extension/rule-links.js';

describe('addresses of pages about rules', () => {
  it('name a file in the folder of pages and nothing else', () => {
    assert.equal(fileOfPage('/CXRA-ENC-001.md'), 'CXRA-ENC-001.md');
    assert.equal(fileOfPage('/README.md'), 'README.md');
    for (const other of ['', '/', 'CXRA-ENC-001.md', '/../package.md', '/a/b.md', '/CXRA-ENC-001', '/.md', '/a\\b.md'])
      assert.equal(fileOfPage(other), undefined, other);
  });
});

describe('file names of diagrams', () => {
  it('are made of the title', () => {
    assert.equal(fileNameFor('Buy online, collect in shop', 'svg'), 'Buy-online-collect-in-shop.svg');
    assert.equal(fileNameFor('Größe / Länge', 'svg'), 'Größe-Länge.svg');
    assert.equal(fileNameFor('../../etc', 'svg'), 'etc.svg');
    assert.equal(fileNameFor('???', 'svg'), 'diagram.svg');
    assert.equal(fileNameFor(undefined, 'svg'), 'diagram.svg');
  });
});

describe('wishes of an export command', () => {
  it('are taken where they have the right type', () => {
    assert.deepEqual(readWishes({ theme: 'dark', target: 'file:///a.svg' }), {
      theme: 'dark',
      target: 'file:///a.svg',
    });
    for (const nothing of [undefined, null, 'dark', { theme: 'blue', target: '' }, { target: 1 }])
      assert.deepEqual(readWishes(nothing), {});
  });
});

describe('projects of the window', () => {
  const [a, b, c] = ['file:///p/a.cxra', 'file:///p/b.cxra', 'file:///p/q/c.cxra'];

  it('know which files are together', () => {
    const projects = new Projects();
    projects.set({ projectRoot: 'file:///p', uris: [a, b] });
    assert.ok(projects.areTogether(a, b));
    assert.ok(!projects.areTogether(a, c));
    assert.ok(projects.areTogether(c, c));
    assert.equal(projects.rootOf(c), undefined);
    assert.deepEqual(projects.filesOf('file:///p'), [a, b]);
  });

  it('let a file move from one to another', () => {
    const projects = new Projects();
    projects.set({ projectRoot: 'file:///p', uris: [a, c] });
    projects.set({ projectRoot: 'file:///p/q', uris: [c] });
    assert.equal(projects.rootOf(c), 'file:///p/q');
    assert.deepEqual(projects.filesOf('file:///p'), [a]);
  });

  it('are forgotten when the server starts anew', () => {
    const projects = new Projects();
    projects.set({ projectRoot: 'file:///p', uris: [a, b] });
    projects.clear();
    assert.ok(!projects.areTogether(a, b));
  });
});
