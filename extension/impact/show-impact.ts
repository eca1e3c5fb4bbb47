import { QuickPickItemKind, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { impactRequest } from '../../language/protocol/impact.js';
import type { ImpactParams, ImpactResult } from '../../language/protocol/impact.js';
import { isModel } from '../preview/panels.js';
import { revealElement } from '../reveal-element.js';
import type { Server } from '../server.js';
import { impactLines, reachText } from './lines.js';
import type { ImpactLine } from './lines.js';

interface Item extends QuickPickItem {
  readonly elementId?: string;
}

/** Lists what is hit with the element at the cursor, and shows the text of what the reader picks. */
export async function showImpact(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !isModel(editor)) {
    void window.showInformationMessage('Open a .cxra file first.');
    return;
  }
  const uri = editor.document.uri.toString();
  const { line, character } = editor.selection.active;
  const result = await server.ask<ImpactParams, ImpactResult>(impactRequest, { uri, position: { line, character } });
  if (!result) {
    const kinds = 'a system, store, channel, touchpoint, actor or segment';
    void window.showInformationMessage(`Put the cursor on ${kinds} to see what is hit with it.`);
    return;
  }
  const lines = impactLines(result);
  if (lines.length === 0) {
    void window.showInformationMessage(`Nothing else is hit with ${result.element.label}.`);
    return;
  }
  const reach = reachText(result);
  const chosen = await window.showQuickPick(lines.map(itemOf), {
    title: `Impact of ${result.element.label}`,
    placeHolder: reach === '' ? 'What is hit' : `What is hit; ${reach}`,
    matchOnDescription: true,
  });
  if (chosen?.elementId !== undefined) await revealElement(server, uri, chosen.elementId);
}

function itemOf(line: ImpactLine): Item {
  return line.type === 'heading'
    ? { label: line.label, kind: QuickPickItemKind.Separator }
    : { label: line.label, description: line.description, elementId: line.elementId };
}
