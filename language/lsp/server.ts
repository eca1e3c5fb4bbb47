import {
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { changedNotification } from '../protocol/requests.js';
import type { ChangedParams } from '../protocol/requests.js';
import { initializeResult } from './capabilities.js';
import { registerCustomRequests } from './custom-requests.js';
import { Documents } from './documents.js';
import { FollowedSettings } from './editor-settings.js';
import { registerRequests } from './handlers.js';
import type { WorkspaceHost } from './host.js';
import { registerInText } from './in-text.js';
import { Publisher } from './publisher.js';
import { refreshInText, StaleViews } from './refresh.js';
import { Scheduler } from './scheduler.js';
import { initialSettings, readSettings } from './settings.js';
import type { ServerSettings } from './settings.js';
import { isConfiguration, normalUri } from './uris.js';
import { Workspace } from './workspace/workspace.js';

export type { HostProject, WorkspaceHost } from './host.js';

/**
 * Serves the language over a connection: diagnostics after each change, and answers to what an editor asks. Returns at
 * once; the connection is listening then. It ends with the connection.
 */
export function startLanguageServer(connection: Connection, host: WorkspaceHost): void {
  const report = (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const workspace = new Workspace(host, report);
  const documents = new Documents();
  const wishes = new FollowedSettings();
  const stale = new StaleViews();
  let settings = initialSettings;
  let folders: readonly string[] = [];
  const publisher = new Publisher(
    workspace,
    outputTo(connection, documents),
    () => host.today(),
    () => settings.ruleDocumentationBase,
  );
  const scheduler = new Scheduler(async () => {
    await workspace.settled();
    const goesOn = publisher.publishNext();
    if (!goesOn && stale.settle(documents.addresses())) refresh();
    return goesOn;
  }, report);
  const refresh = (): void => void refreshInText(connection, settings).catch(report);
  connection.onInitialize((params) => {
    settings = readSettings(params);
    folders = foldersOf(params);
    return initializeResult;
  });
  connection.onInitialized(() => {
    void workspace.setFolders(folders).then(() => scheduler.schedule());
    if (settings.watchesFiles) watchFiles(connection).catch(report);
    if (settings.configuration) wishes.follow(connection, refresh).catch(report);
    if (settings.syncsOnRequest) syncConfigurations(connection).catch(report);
    if (settings.watchesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const addresses = (list: readonly { readonly uri: string }[]): string[] =>
          list.map((folder) => normalUri(folder.uri));
        void workspace.addFolders(addresses(added), addresses(removed)).then(() => scheduler.schedule());
      });
    }
  });
  followDocuments(connection, documents, workspace, scheduler, stale);
  followDisk(connection, workspace, scheduler, stale);
  const settingsNow = (): ServerSettings => settings;
  registerRequests(connection, workspace, settingsNow, () => host.today());
  registerInText(connection, workspace, settingsNow, () => wishes.current);
  registerCustomRequests(connection, workspace);
  connection.listen();
}

function outputTo(connection: Connection, documents: Documents): ConstructorParameters<typeof Publisher>[1] {
  return {
    publish: (uri, diagnostics) =>
      void connection.sendDiagnostics({ uri: documents.clientUri(uri), diagnostics: [...diagnostics] }),
    changed: (projectRoot, uris) =>
      void connection.sendNotification(changedNotification, { projectRoot, uris } satisfies ChangedParams),
    log: (message) => connection.console.error(message),
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const given = workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : []);
  return given.map((folder) => normalUri(folder.uri));
}

async function watchFiles(connection: Connection): Promise<void> {
  const watchers = ['**/*.cxra', '**/cxra.config.json'].map((globPattern) => ({ globPattern }));
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** Configurations count as they are in the editor too. Nothing else is served for them: they are JSON. */
async function syncConfigurations(connection: Connection): Promise<void> {
  const documentSelector = [{ scheme: 'file', pattern: '**/cxra.config.json' }];
  const { client } = connection;
  await client.register(DidOpenTextDocumentNotification.type, { documentSelector });
  await client.register(DidChangeTextDocumentNotification.type, {
    documentSelector,
    syncKind: TextDocumentSyncKind.Incremental,
  });
  await client.register(DidCloseTextDocumentNotification.type, { documentSelector });
}

function followDocuments(
  connection: Connection,
  documents: Documents,
  workspace: Workspace,
  scheduler: Scheduler,
  stale: StaleViews,
): void {
  connection.onDidOpenTextDocument(({ textDocument }) => {
    const { uri, text } = documents.add(textDocument);
    stale.touch(uri);
    workspace.setOpenText(uri, text);
    scheduler.schedule();
  });
  connection.onDidChangeTextDocument((params) => {
    const changed = documents.change(params);
    if (!changed) return;
    stale.touch(changed.uri);
    workspace.setOpenText(changed.uri, changed.text);
    scheduler.schedule();
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    void workspace.close(documents.remove(textDocument.uri)).then(() => scheduler.schedule());
  });
}

function followDisk(connection: Connection, workspace: Workspace, scheduler: Scheduler, stale: StaleViews): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const addresses = new Set(changes.map(({ uri }) => normalUri(uri)));
    for (const uri of addresses) stale.touch(uri);
    const configurations = [...addresses].filter(isConfiguration);
    const work = [...addresses].filter((uri) => !isConfiguration(uri)).map((uri) => workspace.refresh(uri));
    if (configurations.length > 0) work.push(workspace.rescan());
    void Promise.all(work).then(() => scheduler.schedule());
  });
  const rescan = (): void => void workspace.rescan().then(() => scheduler.schedule());
  connection.workspace.onDidRenameFiles(rescan);
  connection.workspace.onDidDeleteFiles(rescan);
}
