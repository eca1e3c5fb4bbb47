import { Uri, window } from 'vscode';
import type { CancellationToken, Disposable, ExtensionContext } from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import type { LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';
import {
  changedNotification,
  diagramRequest,
  elementAtRequest,
  locationOfRequest,
  viewsRequest,
} from '../language/protocol/requests.js';
import type {
  ChangedParams,
  DiagramParams,
  DiagramResult,
  ElementAtParams,
  ElementAtResult,
  LocationOfParams,
  LocationOfResult,
  ViewsParams,
  ViewsResult,
} from '../language/protocol/requests.js';
import { serverCommands } from '../language/protocol/commands.js';
import { Projects } from './projects.js';
import { pagesAddress } from './rule-links.js';

/** The language server, and what the rest of the extension asks it. */
export class Server implements Disposable {
  /** Which files make which project, as the server said last. */
  readonly projects = new Projects();
  readonly log = window.createOutputChannel('CXRA', { log: true });
  private readonly client: LanguageClient;
  private readonly listeners = new Set<(change: ChangedParams) => void>();

  constructor(context: ExtensionContext) {
    this.client = new LanguageClient('cxra', 'CXRA', serverOptions(context), clientOptions(this));
    this.client.onNotification(changedNotification, (change: ChangedParams) => {
      this.projects.set(change);
      for (const listener of this.listeners) listener(change);
    });
  }

  /** Starts the server; what fails is in the log, and shown by the client. */
  async start(): Promise<void> {
    await this.client.start();
  }

  /** Ends the server and starts it anew; it then computes every project again. */
  async restart(): Promise<void> {
    this.projects.clear();
    if (this.client.isRunning()) await this.client.restart();
    else await this.client.start();
  }

  async stop(): Promise<void> {
    if (this.client.needsStop()) await this.client.stop();
  }

  dispose(): void {
    this.log.dispose();
  }

  /** Calls back each time a project was computed anew. */
  onChanged(listener: (change: ChangedParams) => void): Disposable {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  /** Asks what has no method of its own here. */
  ask<P, R>(request: string, params: P): Promise<R> {
    return this.client.sendRequest<R>(request, params);
  }

  views(params: ViewsParams): Promise<ViewsResult> {
    return this.client.sendRequest<ViewsResult>(viewsRequest, params);
  }

  diagram(params: DiagramParams, token?: CancellationToken): Promise<DiagramResult> {
    return this.client.sendRequest<DiagramResult>(diagramRequest, params, token);
  }

  elementAt(params: ElementAtParams): Promise<ElementAtResult> {
    return this.client.sendRequest<ElementAtResult>(elementAtRequest, params);
  }

  locationOf(params: LocationOfParams): Promise<LocationOfResult> {
    return this.client.sendRequest<LocationOfResult>(locationOfRequest, params);
  }
}

function serverOptions({ extensionUri }: ExtensionContext): ServerOptions {
  const module = Uri.joinPath(extensionUri, 'dist', 'server.cjs').fsPath;
  const run = { module, transport: TransportKind.ipc };
  return { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } };
}

function clientOptions({ log }: Server): LanguageClientOptions {
  return {
    documentSelector: ['file', 'untitled'].map((scheme) => ({ scheme, language: 'cxra' })),
    initializationOptions: {
      ruleDocumentationBase: pagesAddress,
      suggestCommand: 'editor.action.triggerSuggest',
      commands: true,
    },
    markdown: { isTrusted: { enabledCommands: [...serverCommands] }, supportHtml: false },
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  };
}
