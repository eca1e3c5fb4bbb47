import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';

/** What the client asked for when it started the server, and what it can show. */
export interface ServerSettings {
  /** Address of a folder with one page for each rule, `<rule id>.md`; without it findings carry no link. */
  readonly ruleDocumentationBase?: string;
  /** Command of the client that asks for completion again, run behind an inserted `name: `. */
  readonly suggestCommand?: string;
  /** The client carries out the commands of `language/protocol/commands.ts`. */
  readonly commands: boolean;
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  readonly markdown: boolean;
  readonly watchesFiles: boolean;
  readonly watchesFolders: boolean;
  /** The client tells of further documents when it is asked to. */
  readonly syncsOnRequest: boolean;
  /** The client asks for the changes of an action when it is chosen. */
  readonly resolvesActions: boolean;
  /** Changes may make new files. */
  readonly createsFiles: boolean;
  /** The client gives its settings when asked for them, and tells when they change. */
  readonly configuration: boolean;
  /** What the client asks for again when it is told to. */
  readonly refreshes: { readonly tokens: boolean; readonly hints: boolean; readonly lenses: boolean };
}

/** Settings before a client has said anything. */
export const initialSettings: ServerSettings = {
  commands: false,
  snippets: false,
  insertReplace: false,
  markdown: true,
  watchesFiles: false,
  watchesFolders: false,
  syncsOnRequest: false,
  resolvesActions: false,
  createsFiles: false,
  configuration: false,
  refreshes: { tokens: false, hints: false, lenses: false },
};

/** Reads settings from the first message of a client; what has the wrong type counts as not given. */
export function readSettings({ initializationOptions, capabilities }: InitializeParams): ServerSettings {
  const options = isRecord(initializationOptions) ? initializationOptions : {};
  const base = text(options['ruleDocumentationBase']);
  const command = text(options['suggestCommand']);
  return {
    ...(base !== undefined && { ruleDocumentationBase: base.replace(/\/+$/, '') }),
    ...(command !== undefined && { suggestCommand: command }),
    commands: options['commands'] === true,
    ...inText(capabilities),
    ...inWorkspace(capabilities),
  };
}

type InText = 'snippets' | 'insertReplace' | 'markdown' | 'syncsOnRequest' | 'resolvesActions';

function inText({ textDocument }: ClientCapabilities): Pick<ServerSettings, InText> {
  return {
    insertReplace: textDocument?.completion?.completionItem?.insertReplaceSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    resolvesActions: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') !== false,
    syncsOnRequest: textDocument?.synchronization?.dynamicRegistration === true,
  };
}

type InWorkspace = 'watchesFiles' | 'watchesFolders' | 'createsFiles' | 'configuration' | 'refreshes';

function inWorkspace({ workspace }: ClientCapabilities): Pick<ServerSettings, InWorkspace> {
  return {
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesFolders: workspace?.workspaceFolders === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    configuration: workspace?.configuration === true,
    refreshes: {
      tokens: workspace?.semanticTokens?.refreshSupport === true,
      hints: workspace?.inlayHint?.refreshSupport === true,
      lenses: workspace?.codeLens?.refreshSupport === true,
    },
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
