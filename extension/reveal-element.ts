import { commands, window } from 'vscode';
import type { Disposable } from 'vscode';
import { revealElementCommand } from './names.js';
import { revealPlace } from './preview/reveal.js';
import type { Server } from './server.js';

/** Shows where an element of a file's project is written. */
export async function revealElement(server: Server, uri: string, elementId: string): Promise<void> {
  const place = await server.locationOf({ uri, elementId });
  if (place) await revealPlace(place, undefined);
  else void window.showInformationMessage(`${elementId} has no place in the text.`);
}

/** Registers what a click on an element in a list does. */
export function registerReveal(server: Server): Disposable {
  return commands.registerCommand(revealElementCommand, (uri: string, elementId: string) =>
    revealElement(server, uri, elementId),
  );
}
