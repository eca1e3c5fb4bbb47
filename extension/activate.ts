import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands.js';
import { registerCoverage } from './coverage/register.js';
import { exportDiagram } from './export/export-diagram.js';
import { PreviewPanels } from './preview/panels.js';
import { registerReveal } from './reveal-element.js';
import { serveRulePages } from './rule-pages.js';
import { registerServerCommands } from './server-commands.js';
import { Server } from './server.js';

let server: Server | undefined;

/** Puts the parts together. The language server starts on its own time; everything that needs it waits for it. */
export function activate(context: ExtensionContext): void {
  const started = new Server(context);
  server = started;
  const panels = new PreviewPanels(context, started, (panel) => void exportDiagram(panel, {}));
  context.subscriptions.push(started, panels, registerCommands(context, started, panels));
  context.subscriptions.push(serveRulePages(context.extensionUri), registerServerCommands(panels));
  context.subscriptions.push(registerCoverage(started), registerReveal(started));
  started.start().catch((error: unknown) => started.log.error(error instanceof Error ? error : String(error)));
}

/** Ends the server before the window goes. */
export async function deactivate(): Promise<void> {
  await server?.stop();
  server = undefined;
}
