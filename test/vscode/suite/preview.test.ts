import assert from 'node:assert/strict';
import { commands, TabInputWebview, Uri, window, workspace } from 'vscode';
import type { Tab } from 'vscode';
import { closeEditors, fileUri, finding, open } from './workspace.js';

describe('preview', () => {
  before(() => finding(fileUri('shop/flows.cxra'), 'CXRA-ENC-001'));
  afterEach(closeEditors);

  it('opens beside the text and leaves the cursor there', async () => {
    const editor = await open('shop/systems.cxra');
    await commands.executeCommand('cxra.openPreviewToSide');
    const tab = await previewTab();
    assert.notEqual(tab.group, window.tabGroups.all[0]);
    assert.equal(window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
  });

  it('opens in the place of the text', async () => {
    await open('shop/systems.cxra');
    await commands.executeCommand('cxra.openPreview');
    assert.equal((await previewTab()).group, window.tabGroups.all[0]);
    assert.equal(window.tabGroups.all.length, 1);
  });

  it('is the same one for another file of the project', async () => {
    await open('shop/systems.cxra');
    await commands.executeCommand('cxra.openPreviewToSide');
    await previewTab();
    await open('shop/journey.cxra');
    await commands.executeCommand('cxra.openPreviewToSide');
    assert.equal(previewTabs().length, 1);
  });

  it('is exported as a file that stands by itself', async () => {
    const target = fileUri('exported.svg');
    await open('shop/systems.cxra');
    await commands.executeCommand('cxra.openPreviewToSide');
    const address = await commands.executeCommand<string>('cxra.exportDiagram', {
      theme: 'light',
      target: target.toString(),
    });
    assert.equal(address, target.toString());
    const svg = await textOf(target);
    assert.ok(isSvg(svg));
    assert.ok(svg.includes('A present by Friday'));
  });

  it('is exported with all views of the project', async () => {
    const folder = fileUri('all-diagrams');
    await open('shop/systems.cxra');
    const paths = await commands.executeCommand<string[]>('cxra.exportAllDiagrams', {
      theme: 'dark',
      target: folder.toString(),
    });
    const files = (await workspace.fs.readDirectory(folder)).map(([name]) => name);
    assert.equal(files.length, paths.length);
    assert.ok(files.length >= 2, files.join());
    for (const name of files) assert.ok(isSvg(await textOf(Uri.joinPath(folder, name))), name);
  });
});

function previewTabs(): Tab[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('cxra.preview'));
}

/** The tab of the preview, as soon as it is there. */
async function previewTab(): Promise<Tab> {
  for (;;) {
    const [tab] = previewTabs();
    if (tab) return tab;
    await new Promise<void>((done) => {
      const listening = window.tabGroups.onDidChangeTabs(() => {
        listening.dispose();
        done();
      });
    });
  }
}

function isSvg(text: string): boolean {
  return /^(<\?xml [^>]*>\s*)?<svg [^]*<\/svg>\s*$/.test(text);
}

async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}
