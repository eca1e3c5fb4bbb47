import type { InitializeParams } from 'vscode-languageserver';

/** What the client asked for when it started the server, and what it can show. */
export interface ServerSettings {
  /** Address of a folder with one page for each rule, `<rule id>.md`; without it findings carry no link. */
  readonly ruleDocumentationBase?: string;
  /** Command of the client that asks for completion again, run behind an inserted `name: `. */
  readonly suggestCommand?: string;
  readonly snippets: boolean;
  readonly markdown: boolean;
  readonly watchesFiles: boolean;
  readonly watchesFolders: boolean;
  /** The client tells of further documents when it is asked to. */
  readonly syncsOnRequest: boolean;
}

/** Reads settings from the first message of a client; what has the wrong type counts as not given. */
export function readSettings(params: InitializeParams): ServerSettings {
  const options = isRecord(params.initializationOptions) ? params.initializationOptions : {};
  const { textDocument, workspace } = params.capabilities;
  const base = text(options['ruleDocumentationBase']);
  const command = text(options['suggestCommand']);
  return {
    ...(base !== undefined && { ruleDocumentationBase: base.replace(/\/+$/, '') }),
    ...(command !== undefined && { suggestCommand: command }),
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') !== false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesFolders: workspace?.workspaceFolders === true,
    syncsOnRequest: textDocument?.synchronization?.dynamicRegistration === true,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
