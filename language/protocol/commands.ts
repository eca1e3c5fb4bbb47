/**
 * Commands that the language server puts into lenses, hovers and actions, to be carried out by a client that says in its
 * initialization options that it knows them (`commands: true`). Each takes one argument.
 */

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Location {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

/** Shows places beside the text at a position. */
export const showLocationsCommand = 'cxra.showLocations';

export interface ShowLocationsArgument {
  readonly uri: string;
  readonly position: Position;
  readonly locations: readonly Location[];
}

/** Opens the preview of a file's project with a view. */
export const openViewCommand = 'cxra.openView';

export interface OpenViewArgument {
  readonly uri: string;
  readonly viewId: string;
}

/** Shows the findings at an element. */
export const showFindingsCommand = 'cxra.showFindings';

export interface ShowFindingsArgument {
  readonly uri: string;
  readonly elementId: string;
}

/** All of them; nothing else is carried out for the server. */
export const serverCommands: readonly string[] = [showLocationsCommand, openViewCommand, showFindingsCommand];
