import { commands, ProgressLocation, Uri, window } from 'vscode';
import type { PreviewPanel } from '../preview/panel.js';
import { chooseFile, chooseTheme } from './choose.js';
import type { ExportWishes } from './wishes.js';
import { writeWhole } from './write-whole.js';

/** Saves the picture that a preview shows as an SVG file; answers with its address, or undefined where none was written. */
export async function exportDiagram(panel: PreviewPanel, wishes: ExportWishes): Promise<string | undefined> {
  const theme = wishes.theme ?? (await chooseTheme());
  if (theme === undefined) return undefined;
  const target =
    wishes.target === undefined
      ? await chooseFile(panel.viewTitle, Uri.parse(panel.subject.uri))
      : Uri.parse(wishes.target, true);
  if (!target) return undefined;
  try {
    const progress = { location: ProgressLocation.Window, title: 'Exporting the diagram' };
    await window.withProgress(progress, async () => writeWhole(target, await panel.svg(theme)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(`The diagram was not exported to ${target.fsPath}: ${reason}`);
    return undefined;
  }
  void offerToOpen(target);
  return target.toString();
}

async function offerToOpen(target: Uri): Promise<void> {
  const open = 'Open';
  const answer = await window.showInformationMessage(`The diagram is in ${target.fsPath}.`, open);
  if (answer === open) await commands.executeCommand('vscode.open', target);
}
