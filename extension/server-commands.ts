import { commands, Disposable, Location, Position, Range, Uri, ViewColumn } from 'vscode';
import { openViewCommand, showFindingsCommand, showLocationsCommand } from '../language/protocol/commands.js';
import type { OpenViewArgument, ShowLocationsArgument } from '../language/protocol/commands.js';
import type { PreviewPanels } from './preview/panels.js';

/** Registers what lenses and links of the language server do; they stand in no menu. */
export function registerServerCommands(panels: PreviewPanels): Disposable {
  return Disposable.from(
    commands.registerCommand(showLocationsCommand, showLocations),
    commands.registerCommand(openViewCommand, ({ uri, viewId }: OpenViewArgument) =>
      panels.open(uri, ViewColumn.Beside).showView(viewId),
    ),
    commands.registerCommand(showFindingsCommand, () => commands.executeCommand('workbench.actions.view.problems')),
  );
}

async function showLocations({ uri, position, locations }: ShowLocationsArgument): Promise<void> {
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri, true),
    positionOf(position),
    locations.map(({ uri: file, range }) => new Location(Uri.parse(file, true), rangeOf(range))),
  );
}

type ProtocolPosition = ShowLocationsArgument['position'];

function positionOf({ line, character }: ProtocolPosition): Position {
  return new Position(line, character);
}

function rangeOf({ start, end }: { readonly start: ProtocolPosition; readonly end: ProtocolPosition }): Range {
  return new Range(positionOf(start), positionOf(end));
}
