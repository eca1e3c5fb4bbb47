import { Uri, window } from 'vscode';
import { isModel } from './preview/panels.js';

/** The file that a command is about; without one, the reader is told what to do. */
export function modelFile(argument: unknown): Uri | undefined {
  if (argument instanceof Uri) return argument;
  const editor = window.activeTextEditor;
  if (editor && isModel(editor)) return editor.document.uri;
  void window.showInformationMessage('Open a .cxra file first.');
  return undefined;
}
