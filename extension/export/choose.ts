import { Uri, window, workspace } from 'vscode';
import { exportThemeSetting } from '../names.js';
import { fileNameFor } from './file-name.js';
import { isTheme } from './wishes.js';
import type { Theme } from './wishes.js';

/** The colours of exported pictures: as the settings say, else as the reader says; undefined when they don't want to. */
export async function chooseTheme(): Promise<Theme | undefined> {
  const setting: unknown = workspace.getConfiguration('cxra').get(exportThemeSetting);
  if (isTheme(setting)) return setting;
  const choices: { readonly label: string; readonly description: string; readonly theme: Theme }[] = [
    { label: 'Light', description: 'for documents and print', theme: 'light' },
    { label: 'Dark', description: 'for dark slides and pages', theme: 'dark' },
  ];
  return (await window.showQuickPick(choices, { title: 'Export Diagram', placeHolder: 'Colours of the picture' }))
    ?.theme;
}

/** Asks where a picture goes; next to the text by default. */
export function chooseFile(title: string | undefined, nextTo: Uri): Thenable<Uri | undefined> {
  return window.showSaveDialog({
    title: 'Export Diagram',
    saveLabel: 'Export',
    filters: { 'SVG image': ['svg'] },
    defaultUri: Uri.joinPath(folderFor(nextTo), fileNameFor(title, 'svg')),
  });
}

/** Asks for the folder of several pictures. */
export async function chooseFolder(nextTo: Uri): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    title: 'Export All Diagrams',
    openLabel: 'Export Here',
    canSelectFiles: false,
    canSelectFolders: true,
    defaultUri: folderFor(nextTo),
  });
  return chosen?.[0];
}

/** The folder that a file lies in; one that is not saved anywhere is put into the workspace. */
function folderFor(file: Uri): Uri {
  if (file.scheme === 'file') return Uri.joinPath(file, '..');
  return workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
}
