import assert from 'node:assert/strict';
import { commands, languages, Uri, window, workspace } from 'vscode';
import type { CodeAction, Diagnostic, TextEditor, Position } from 'vscode';

/** A file of the open folder. */
export function fileUri(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, path);
}

/** Opens a file of the open folder in an editor. */
export async function open(path: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(fileUri(path)), { preview: false });
}

/** Drops what was typed and closes all editors. */
export async function closeEditors(): Promise<void> {
  for (const document of workspace.textDocuments.filter((each) => each.isDirty)) {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** The place just before a piece of a file's text, or some characters further. */
export function placeOf({ document }: TextEditor, piece: string, further = 0): Position {
  const offset = document.getText().indexOf(piece);
  assert.notEqual(offset, -1, `the file has ${piece}`);
  return document.positionAt(offset + further);
}

/** Our diagnostics of a file as soon as they are as wanted; those of other extensions are left out. */
export async function diagnosticsUntil(
  uri: Uri,
  isWanted: (diagnostics: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  const ours = (): Diagnostic[] => languages.getDiagnostics(uri).filter(({ source }) => source === 'cxra');
  for (;;) {
    const now = ours();
    if (isWanted(now)) return now;
    await new Promise<void>((done) => {
      const listening = languages.onDidChangeDiagnostics(({ uris }) => {
        if (!uris.some((each) => each.toString() === uri.toString())) return;
        listening.dispose();
        done();
      });
    });
  }
}

/** What the code of a diagnostic is, with or without a link. */
export function codeOf({ code }: Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** Waits for a finding of a rule or a problem of a kind. */
export async function finding(uri: Uri, code: string): Promise<Diagnostic> {
  const found = await diagnosticsUntil(uri, (all) => all.some((each) => codeOf(each) === code));
  const [first] = found.filter((each) => codeOf(each) === code);
  assert.ok(first);
  return first;
}

/**
 * The quick-fixes that a diagnostic's lightbulb offers. VS Code drops answers for an editor that is still opening, so it is
 * asked until there are some.
 */
export async function fixesAt(uri: Uri, { range }: Diagnostic): Promise<readonly CodeAction[]> {
  for (;;) {
    const fixes = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      'quickfix',
    );
    if (fixes.length > 0) return fixes;
  }
}
