import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeWorkspace } from '../launch/workspace.js';
import type { Workspace } from '../launch/workspace.js';
import { Desk } from './desk.js';

describe('VS Code as its user sees it', function () {
  this.timeout(180_000);
  const file = 'quickstart/shop.cxra';
  let workspace: Workspace;
  let desk: Desk;
  let lines: readonly string[];

  before(async function () {
    this.timeout(600_000);
    workspace = makeWorkspace({ quickstart: 'examples/quickstart' });
    const path = join(workspace.folder, file);
    lines = readFileSync(path, 'utf8').split('\n');
    desk = await Desk.sitDown({ folder: workspace.folder, file: path });
  });

  afterEach(async function () {
    if (this.currentTest?.isFailed()) await desk.photograph(this.currentTest.title);
  });

  after(async () => {
    await desk?.leave();
    workspace?.remove();
  });

  /** The line, from 1, that begins with some text. */
  function lineOf(start: string): number {
    const line = lines.findIndex((each) => each.trimStart().startsWith(start)) + 1;
    assert.notEqual(line, 0, start);
    return line;
  }

  it('lists findings in the problems panel', async () => {
    await desk.goTo(1);
    await desk.command('View: Toggle Problems');
    for (const code of ['CXRA-ENC-004', 'CXRA-CHN-002'])
      await desk.page.locator('.markers-panel').getByText(code).first().waitFor();
    await desk.command('View: Toggle Problems');
  });

  it('draws the journey in the preview', async () => {
    await desk.goTo(1);
    await desk.openPreview();
    await desk.showView('A present by Friday');
    await desk.drawn('Buy.Purchase.Ask').waitFor();
    assert.match((await desk.drawn('Buy.Purchase.Ask').textContent()) ?? '', /tells it all\s*again/);
  });

  it('goes from a step in the picture to its text', async () => {
    await desk.drawn('Buy.Purchase.Ask').click();
    await desk.cursorIn(lineOf('step Ask'));
  });

  it('draws the segments in the preview', async () => {
    await desk.showView('Segmentation');
    for (const id of ['Internet', 'Edge', 'Inside', 'Shopfront', 'OrderDb']) await desk.drawn(id).waitFor();
  });

  it('goes from a system in the picture to its text', async () => {
    await desk.drawn('OrderDb').click();
    await desk.cursorIn(lineOf('store OrderDb'));
  });

  it('marks in the picture what the cursor is in', async () => {
    await desk.goTo(lineOf('system Firewall'), 10);
    await desk.preview.locator('[data-element="Firewall"][aria-current="true"]').waitFor();
    await desk.goTo(lineOf('system Orders'), 10);
    await desk.preview.locator('[data-element="Orders"][aria-current="true"]').waitFor();
    assert.equal(await desk.preview.locator('[data-element="Firewall"][aria-current]').count(), 0);
  });

  it('follows what is typed and not saved', async () => {
    await desk.goTo(lineOf('system Orders'), lines[lineOf('system Orders') - 1]?.indexOf('service"'));
    await desk.page.keyboard.type(' and returns');
    await desk.preview.getByText('and returns').first().waitFor();
    assert.doesNotMatch(readFileSync(join(workspace.folder, file), 'utf8'), /and returns/);
  });

  it('keeps the picture while the text is broken', async () => {
    await desk.goTo(lineOf('system Firewall'));
    await desk.page.keyboard.type('system {{ ');
    await desk.preview.locator('[data-notice="stale"]').waitFor();
    await desk.drawn('OrderDb').waitFor();
    await desk.command('File: Revert File');
    await desk.preview.locator('[data-notice="stale"]').waitFor({ state: 'detached' });
  });

  it('shows what the project has of the six components', async () => {
    await desk.goTo(1);
    await desk.command('CXRA: Show Coverage');
    for (const text of ['Experience mapping realised', 'Employee experience loop missing', 'audiences needed'])
      await desk.coverageLine(text).waitFor();
  });

  it('goes from an element of a component to its text', async () => {
    await desk.coverageLine('data about customers').click();
    await desk.coverageLine('Order and address').click();
    await desk.cursorIn(lineOf('data Order'));
  });

  it('begins in the text what a component lacks', async () => {
    const line = desk.coverageLine('audiences needed');
    await line.hover();
    await line.getByRole('button', { name: 'Add Skeleton' }).click();
    await desk.editor.getByText('Regulars').first().waitFor();
    await desk.coverageLine('audiences 1').waitFor();
    await desk.command('File: Revert File');
  });

  it('lists what is hit with an element, and shows what is picked', async () => {
    await desk.goTo(lineOf('system Shopfront'), 9);
    await desk.command('CXRA: Show Impact');
    await desk.choose('Pays');
    await desk.cursorIn(lineOf('step Pay'));
  });

  it('saves the picture as a file', async () => {
    await desk.command('View: Show Explorer');
    const target = join(workspace.folder, 'segments.svg');
    await desk.preview.getByRole('button', { name: 'Export' }).click();
    await desk.choose('Light');
    await desk.saveAs(target);
    await desk.page.locator('.explorer-folders-view').getByText('segments.svg').waitFor();
    const svg = readFileSync(target, 'utf8');
    assert.match(svg, /<svg [^]*<\/svg>\s*$/);
    assert.match(svg, /data-element="OrderDb"|>Orders</);
  });
});
