import { commands, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Server } from '../server.js';
import { chooseFolder, chooseTheme } from './choose.js';
import { runCommandLine } from './command-line.js';
import type { ExportWishes } from './wishes.js';

/**
 * Saves the pictures of all views of a file's project as SVG files; answers with their paths. The command line does the
 * work, in a process of its own, from what is saved.
 */
export async function exportAllDiagrams(
  file: Uri,
  wishes: ExportWishes,
  server: Server,
  extensionUri: Uri,
): Promise<string[]> {
  if (file.scheme !== 'file') {
    void window.showInformationMessage('Save the file first: all diagrams are made from what is saved.');
    return [];
  }
  const root = server.projects.rootOf(file.toString());
  const theme = wishes.theme ?? (await chooseTheme());
  if (theme === undefined) return [];
  const folder = wishes.target === undefined ? await chooseFolder(file) : Uri.parse(wishes.target, true);
  if (!folder || !(await savedFirst(root === undefined ? [file.toString()] : server.projects.filesOf(root)))) return [];
  const project = root === undefined ? file : Uri.parse(root, true);
  const args = ['export', project.fsPath, '--all', '--format', 'svg', '--theme', theme, '--out', folder.fsPath];
  const program = Uri.joinPath(extensionUri, 'dist', 'cli.cjs').fsPath;
  const progress = { location: ProgressLocation.Notification, title: 'Exporting all diagrams', cancellable: true };
  const { code, out, talk } = await window.withProgress(progress, (_, token) => runCommandLine(program, args, token));
  const paths = out.split('\n').filter((line) => line !== '');
  if (talk !== '') server.log.info(talk.trimEnd());
  if (code === null) return paths;
  void (code === 0 ? offerToOpen(folder, paths.length) : tellOfFailure(talk, server));
  return paths;
}

/** Lets the reader save what is not saved yet; false when they rather stop. */
async function savedFirst(files: readonly string[]): Promise<boolean> {
  const isUnsaved = (document: TextDocument): boolean => document.isDirty && files.includes(document.uri.toString());
  const unsaved = workspace.textDocuments.filter(isUnsaved);
  if (unsaved.length === 0) return true;
  const save = 'Save and Export';
  const question = 'The project has changes that are not saved. All diagrams are made from what is saved.';
  if ((await window.showWarningMessage(question, { modal: true }, save)) !== save) return false;
  const saved = await Promise.all(unsaved.map((document) => document.save()));
  return saved.every(Boolean);
}

async function offerToOpen(folder: Uri, count: number): Promise<void> {
  const reveal = 'Show Folder';
  const answer = await window.showInformationMessage(
    `${count} ${count === 1 ? 'diagram is' : 'diagrams are'} in ${folder.fsPath}.`,
    reveal,
  );
  if (answer === reveal) await commands.executeCommand('revealFileInOS', folder);
}

async function tellOfFailure(talk: string, { log }: Server): Promise<void> {
  const show = 'Show Log';
  const reason = talk.trim().split('\n').at(-1) ?? '';
  if ((await window.showErrorMessage(`Not all diagrams were exported. ${reason}`, show)) === show) log.show();
}
