import type { Disposable, TextEditor, Uri, WebviewPanel } from 'vscode';
import type { HostMessage, RequestSvgMessage, WebviewMessage } from '../../language/protocol/preview.js';
import type { ChangedParams } from '../../language/protocol/requests.js';
import type { Server } from '../server.js';
import { Latest } from './latest.js';
import { pictureOf, titleOf } from './picture.js';
import type { Picture } from './picture.js';
import { revealPlace } from './reveal.js';
import { follow, isGone, settle, showsTheSame } from './subject.js';
import type { Subject } from './subject.js';
import { SvgRequests } from './svg-requests.js';
import { fillPanel } from './webview.js';

/** What a panel tells of. */
export interface PanelEvents {
  changed(panel: PreviewPanel): void;
  shown(panel: PreviewPanel): void;
  closed(panel: PreviewPanel): void;
  exportWanted(panel: PreviewPanel): void;
}

const closedReason = 'The preview was closed.';

/** One picture beside the text: it shows what the server makes of the text, and neither draws nor decides by itself. */
export class PreviewPanel implements Disposable {
  private picture: Picture | undefined;
  /** Folder of the project on show, once the server named it. */
  private root: string | undefined;
  private isReady = false;
  private isClosed = false;
  private selected: string | null = null;
  private readonly svgs = new SvgRequests((message) => this.post(message));
  private readonly refreshing = new Latest(() => this.fetchPicture());
  private waiting: { resolve(): void; reject(error: unknown): void }[] = [];

  constructor(
    readonly panel: WebviewPanel,
    private readonly server: Server,
    private current: Subject,
    private readonly events: PanelEvents,
    extensionUri: Uri,
  ) {
    panel.webview.onDidReceiveMessage((message: WebviewMessage) => this.receive(message));
    panel.onDidChangeViewState(() => this.viewStateChanged());
    panel.onDidDispose(() => this.closed());
    fillPanel(panel, extensionUri);
    this.remember();
  }

  get subject(): Subject {
    return this.current;
  }

  /** The title of the view on show. */
  get viewTitle(): string | undefined {
    return this.picture && titleOf(this.picture);
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** Shows the project of another file, unless the panel is pinned. */
  follow(uri: string): void {
    this.setSubject(follow(this.current, uri, (one, other) => this.server.projects.areTogether(one, other)));
  }

  /** Shows another view of the project. */
  showView(viewId: string): void {
    this.setSubject({ ...this.current, viewId });
  }

  /** Keeps to the project on show, or follows the active editor again. */
  pin(pinned: boolean): void {
    this.setSubject({ ...this.current, pinned });
  }

  /** Shows the picture anew if it is of the project that changed; another file stands for one that was deleted. */
  projectChanged({ projectRoot, uris }: ChangedParams): void {
    const [other] = uris;
    if (uris.includes(this.current.uri)) {
      this.root = projectRoot;
      this.refresh();
    } else if (this.root === projectRoot && other !== undefined) this.setSubject({ ...this.current, uri: other });
  }

  /** Marks the element that the cursor is in. */
  async select({ document, selection }: TextEditor): Promise<void> {
    const uri = document.uri.toString();
    if (!this.isShown() || !this.server.projects.areTogether(uri, this.current.uri)) return;
    const { line, character } = selection.active;
    const { elementId } = await this.server.elementAt({ uri, position: { line, character } });
    if (elementId === this.selected) return;
    this.selected = elementId;
    this.post({ type: 'select', elementId });
  }

  /** The picture of the text as it is now, as a file that stands by itself. Rejects with a reason where there is none. */
  async svg(theme: RequestSvgMessage['theme']): Promise<string> {
    if (!this.panel.visible) this.panel.reveal(undefined, true);
    await this.upToDate();
    if (this.picture?.message.type !== 'diagram') throw new Error(this.picture?.message.text ?? closedReason);
    const svg = await this.svgs.ask(theme);
    if (svg === '') throw new Error('The preview shows no picture.');
    return svg;
  }

  private setSubject(subject: Subject): void {
    if (subject === this.current) return;
    const before = this.current;
    this.current = subject;
    this.remember();
    if (!showsTheSame(before, subject)) this.refresh();
  }

  private receive(message: WebviewMessage): void {
    if (message.type === 'ready') this.ready(message.viewId);
    else if (message.type === 'chooseView') this.showView(message.viewId);
    else if (message.type === 'reveal') this.reveal(message.elementId).catch((error: unknown) => this.report(error));
    else if (message.type === 'export') this.events.exportWanted(this);
    else if (message.type === 'svg') this.svgs.answer(message);
  }

  /** The page is there, for the first time or again after it was hidden: it knows nothing yet. */
  private ready(viewId: string | undefined): void {
    this.isReady = true;
    this.selected = null;
    if (viewId !== undefined && this.current.viewId === undefined) this.current = { ...this.current, viewId };
    if (this.picture) this.post(this.picture.message);
    this.remember();
    this.refresh();
  }

  /** A page that is hidden is gone: it says `ready` when it comes back. */
  private isShown(): boolean {
    return this.isReady && this.panel.visible && !this.isClosed;
  }

  private refresh(): void {
    if (!this.isShown()) return;
    this.refreshing.run().then(
      () => {
        for (const { resolve } of this.waiting.splice(0)) resolve();
      },
      (error: unknown) => {
        for (const { reject } of this.waiting.splice(0)) reject(error);
        this.report(error);
        if (!this.picture)
          this.post({ type: 'message', text: 'The language server does not answer; its log says more.' });
      },
    );
  }

  /** Resolves once the page has the picture of the text as it is now; rejects when the panel is closed before. */
  private upToDate(): Promise<void> {
    const done = new Promise<void>((resolve, reject) => this.waiting.push({ resolve, reject }));
    this.refresh();
    return done;
  }

  private async fetchPicture(): Promise<void> {
    const asked = this.current;
    let result = await this.server.diagram(asked);
    if (isGone(asked, result)) result = await this.server.diagram({ uri: asked.uri });
    if (this.isClosed || !showsTheSame(asked, this.current)) return;
    const isFirst = this.picture === undefined;
    this.current = settle(this.current, result);
    this.picture = pictureOf(result, this.picture);
    this.post(this.picture.message);
    this.remember();
    if (isFirst || this.selected === null) this.events.shown(this);
  }

  private async reveal(elementId: string): Promise<void> {
    const place = await this.server.locationOf({ uri: this.current.uri, elementId });
    if (place) await revealPlace(place, this.panel.viewColumn);
  }

  private viewStateChanged(): void {
    if (!this.panel.visible) {
      this.isReady = false;
      this.svgs.fail('The preview was hidden before its picture was ready.');
    }
    this.events.changed(this);
  }

  /** A panel that keeps to its project has its title in brackets, like the editor's own previews. */
  private remember(): void {
    const title = this.viewTitle ?? 'CXRA Preview';
    this.panel.title = this.current.pinned ? `[${title}]` : title;
    if (this.isReady) this.post({ type: 'remember', memory: this.current });
    this.events.changed(this);
  }

  private post(message: HostMessage): void {
    if (!this.isClosed) void this.panel.webview.postMessage(message);
  }

  private closed(): void {
    this.isClosed = true;
    this.svgs.fail(closedReason);
    for (const { reject } of this.waiting.splice(0)) reject(new Error(closedReason));
    this.events.closed(this);
  }

  private report(error: unknown): void {
    this.server.log.error(error instanceof Error ? error : String(error));
  }
}
