import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import { closeEditors, fileUri, finding, open, placeOf } from './workspace.js';

describe('coverage', () => {
  before(() => finding(fileUri('mended/flows.cxra'), 'CXRA-ENC-001'));
  afterEach(closeEditors);

  it('has a tree that a command shows', async () => {
    await open('shop/systems.cxra');
    await commands.executeCommand('cxra.showCoverage');
  });

  it('begins a part that is missing, and shows it', async () => {
    await open('mended/systems.cxra');
    await commands.executeCommand('cxra.addSkeleton', {
      type: 'part',
      component: { name: 'personalisation' },
      part: { name: 'audiences' },
    });
    const editor = window.activeTextEditor;
    assert.ok(editor);
    assert.deepEqual(editor.selection.active, placeOf(editor, 'audience Regulars'));
    assert.equal(editor.document.isDirty, true);
  });

  it('shows the text of an element', async () => {
    const { document } = await open('shop/systems.cxra');
    await commands.executeCommand('cxra.revealElement', document.uri.toString(), 'Checkout');
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), fileUri('shop/journey.cxra').toString());
    assert.deepEqual(editor.selection.active, placeOf(editor, 'Checkout "Checkout"'));
  });
});
