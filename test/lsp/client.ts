import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type {
  Diagnostic,
  InitializeResult,
  Position,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Range,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { applyEdits } from '../../language/edit/apply.js';
import { LineIndex } from '../../language/core/spans.js';
import type { ChangedParams } from '../../language/protocol/requests.js';

/** The bundle under test. */
const cli = resolve(process.env['CXRA_CLI'] ?? 'dist/cli.cjs');

export interface ClientOptions {
  readonly initializationOptions?: unknown;
  /** Folders below the temporary one that are workspace folders; the temporary one itself where left out. */
  readonly folders?: readonly string[];
  readonly snippets?: boolean;
  /** The editor's settings below `cxra`, to be asked for. */
  readonly settings?: unknown;
}

const refreshRequests = [
  'workspace/semanticTokens/refresh',
  'workspace/inlayHint/refresh',
  'workspace/codeLens/refresh',
];

/** An editor without a window: it starts the server as a process and talks to it over its standard streams. */
export class TestClient {
  readonly diagnosticsByUri = new Map<string, readonly Diagnostic[]>();
  readonly changes: ChangedParams[] = [];
  readonly registrations: { readonly method: string; readonly registerOptions?: unknown }[] = [];
  /** What the server asked to be asked for again. */
  readonly refreshes: string[] = [];
  settings: unknown;
  private readonly texts = new Map<string, string>();
  private readonly versions = new Map<string, number>();
  private readonly waiting = new Set<() => void>();

  private constructor(
    readonly folder: string,
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    readonly answer: { initialize?: InitializeResult },
  ) {}

  /** Writes files into a temporary folder and starts a server on it. */
  static async start(files: Readonly<Record<string, string>>, options: ClientOptions = {}): Promise<TestClient> {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cxra-lsp-')));
    const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const client = new TestClient(folder, server, connection, {});
    for (const [name, text] of Object.entries(files)) client.write(name, text);
    client.listen();
    client.answer.initialize = await connection.sendRequest<InitializeResult>(
      'initialize',
      client.initializeParams(options),
    );
    await connection.sendNotification('initialized', {});
    return client;
  }

  private initializeParams({ initializationOptions, folders, snippets, settings }: ClientOptions): unknown {
    this.settings = settings;
    const refreshSupport = true;
    return {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: (folders ?? ['.']).map((name) => ({ name, uri: this.uri(name) })),
      initializationOptions,
      capabilities: {
        workspace: {
          workspaceFolders: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
          configuration: settings !== undefined,
          workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
          semanticTokens: { refreshSupport },
          inlayHint: { refreshSupport },
          codeLens: { refreshSupport },
        },
        textDocument: {
          completion: { completionItem: { snippetSupport: snippets ?? false } },
          codeAction: { resolveSupport: { properties: ['edit'] } },
          hover: { contentFormat: ['markdown', 'plaintext'] },
        },
      },
    };
  }

  private listen(): void {
    const wake = (): void => {
      for (const check of [...this.waiting]) check();
    };
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        this.diagnosticsByUri.set(uri, diagnostics);
        wake();
      },
    );
    this.connection.onNotification('cxra/changed', (params: ChangedParams) => {
      this.changes.push(params);
      wake();
    });
    this.connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { method: string }[] }) => {
        this.registrations.push(...registrations);
        wake();
        return null;
      },
    );
    this.connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) => (section === 'cxra' ? this.settings : null)),
    );
    for (const method of refreshRequests) {
      this.connection.onRequest(method, () => {
        this.refreshes.push(method);
        wake();
        return null;
      });
    }
    this.connection.listen();
  }

  uri(name: string): string {
    return URI.file(join(this.folder, name)).toString();
  }

  /** Writes a file to the disk without telling the server. */
  write(name: string, text: string | Uint8Array): void {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    if (typeof text === 'string') this.texts.set(name, text);
  }

  remove(name: string): void {
    rmSync(join(this.folder, name), { recursive: true });
  }

  /** Resolves once a condition holds; it is looked at after each message of the server. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((done) => {
      const check = (): void => {
        if (!condition()) return;
        this.waiting.delete(check);
        done();
      };
      this.waiting.add(check);
      check();
    });
  }

  /** Does something and resolves once the server has computed a project anew because of it. */
  async recomputed(action: () => unknown): Promise<void> {
    const before = this.changes.length;
    await action();
    await this.until(() => this.changes.length > before);
  }

  /** Waits until the diagnostics of a file are as wanted. */
  async diagnosticsWhere(
    name: string,
    condition: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    const uri = this.uri(name);
    await this.until(() => condition(this.diagnosticsByUri.get(uri) ?? []));
    return this.diagnosticsByUri.get(uri) ?? [];
  }

  async open(name: string, text: string): Promise<void> {
    this.texts.set(name, text);
    this.versions.set(name, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uri(name), languageId: 'cxra', version: 1, text },
    });
  }

  async change(name: string, text: string): Promise<void> {
    this.texts.set(name, text);
    await this.sendChange(name, [{ text }]);
  }

  async sendChange(
    name: string,
    contentChanges: readonly { readonly range?: Range; readonly text: string }[],
  ): Promise<void> {
    const version = (this.versions.get(name) ?? 0) + 1;
    this.versions.set(name, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(name), version },
      contentChanges,
    });
  }

  async close(name: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(name) } });
  }

  /** Tells the server of changes on disk: 1 created, 2 changed, 3 deleted. */
  async watched(...events: readonly (readonly [name: string, type: 1 | 2 | 3])[]): Promise<void> {
    const changes = events.map(([name, type]) => ({ uri: this.uri(name), type }));
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  /** Changes the editor's settings and says so. */
  async configure(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  text(name: string): string {
    return this.texts.get(name) ?? '';
  }

  /** The position of a piece of a file's text, a number of characters into it. */
  at(
    name: string,
    piece: string,
    into = 0,
  ): { readonly textDocument: { readonly uri: string }; readonly position: Position } {
    const offset = this.text(name).indexOf(piece);
    if (offset < 0) throw new Error(`${name} does not contain ${piece}`);
    return {
      textDocument: { uri: this.uri(name) },
      position: new LineIndex(this.text(name)).positionAt(offset + into),
    };
  }

  /** The text of a range of a file. */
  textIn(name: string, range: Range): string {
    const lines = new LineIndex(this.text(name));
    return this.text(name).slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
  }

  /** A file's text after edits of the protocol. */
  edited(name: string, edits: readonly { readonly range: Range; readonly newText: string }[]): string {
    const lines = new LineIndex(this.text(name));
    return applyEdits(
      this.text(name),
      edits.map(({ range, newText }) => ({
        start: lines.offsetAt(range.start),
        end: lines.offsetAt(range.end),
        newText,
      })),
    );
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  /** Ends the server as an editor does, and removes the folder; gives the exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((done) => this.process.once('exit', (code) => done(code)));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    rmSync(this.folder, { recursive: true, force: true });
    return code;
  }
}
