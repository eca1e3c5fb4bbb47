import { commands, Disposable, Uri, ViewColumn } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { commandIds } from './names.js';
import { exportAllDiagrams } from './export/export-all.js';
import { exportDiagram } from './export/export-diagram.js';
import { readWishes } from './export/wishes.js';
import { showImpact } from './impact/show-impact.js';
import { modelFile } from './model-file.js';
import type { PreviewPanel } from './preview/panel.js';
import type { PreviewPanels } from './preview/panels.js';
import type { Server } from './server.js';

/** Registers all commands. Menus hand over the file they were opened on. */
export function registerCommands(context: ExtensionContext, server: Server, panels: PreviewPanels): Disposable {
  const { extensionUri } = context;
  const all: Readonly<Record<string, (argument?: unknown) => unknown>> = {
    [commandIds.openPreview]: (file) => openPreview(panels, file, ViewColumn.Active),
    [commandIds.openPreviewToSide]: (file) => openPreview(panels, file, ViewColumn.Beside),
    [commandIds.pinPreview]: () => panels.active?.pin(true),
    [commandIds.unpinPreview]: () => panels.active?.pin(false),
    [commandIds.exportDiagram]: (argument) => {
      const panel = panelToExport(panels);
      return panel && exportDiagram(panel, readWishes(argument));
    },
    [commandIds.exportAllDiagrams]: (argument) => {
      const file = panels.active ? Uri.parse(panels.active.subject.uri) : modelFile(argument);
      return file && exportAllDiagrams(file, readWishes(argument), server, extensionUri);
    },
    [commandIds.showImpact]: () => showImpact(server),
    [commandIds.restartServer]: () => server.restart(),
    [commandIds.showOutput]: () => server.log.show(),
  };
  return Disposable.from(...Object.entries(all).map(([id, run]) => commands.registerCommand(id, run)));
}

function openPreview(panels: PreviewPanels, argument: unknown, column: ViewColumn): void {
  const file = modelFile(argument);
  if (file) panels.open(file.toString(), column);
}

/** The preview that has the focus, else the one of the file being edited, opened beside it where there is none. */
function panelToExport(panels: PreviewPanels): PreviewPanel | undefined {
  if (panels.active) return panels.active;
  const file = modelFile(undefined)?.toString();
  return file === undefined ? undefined : (panels.visibleFor(file) ?? panels.open(file, ViewColumn.Beside));
}
