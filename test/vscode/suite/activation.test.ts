import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  it('is asked for by a file of the language', async () => {
    assert.ok(vscode.workspace.workspaceFolders?.[0]);
  });
  it('fails', () => {
    assert.equal(1, 2);
  });
});
