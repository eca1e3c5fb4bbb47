import { commands, Disposable, ViewColumn, window } from 'vscode';
import type { ExtensionContext, TextEditor, WebviewPanel } from 'vscode';
import { pinnedContext, previewType } from '../names.js';
import type { Server } from '../server.js';
import { PreviewPanel } from './panel.js';
import type { PanelEvents } from './panel.js';
import { subjectFrom } from './subject.js';
import type { Subject } from './subject.js';
import { webviewOptions } from './webview.js';

/** All previews of the window. One of them follows the active editor, those that are pinned stay. */
export class PreviewPanels implements Disposable {
  private readonly panels = new Set<PreviewPanel>();
  private readonly listeners: Disposable;
  private readonly events: PanelEvents;
  private isActivePinned = false;

  constructor(
    private readonly context: ExtensionContext,
    private readonly server: Server,
    exportWanted: (panel: PreviewPanel) => void,
  ) {
    this.events = {
      changed: () => this.updateContext(),
      shown: (panel) => this.selectIn(panel, window.activeTextEditor ?? lastEditor(panel)),
      closed: (panel) => {
        this.panels.delete(panel);
        this.updateContext();
      },
      exportWanted,
    };
    this.listeners = Disposable.from(
      server.onChanged((change) => this.panels.forEach((panel) => panel.projectChanged(change))),
      window.onDidChangeActiveTextEditor((editor) => editor && this.follow(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.select(textEditor)),
      window.registerWebviewPanelSerializer(previewType, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.restore(panel, state),
      }),
    );
  }

  dispose(): void {
    this.listeners.dispose();
    for (const panel of [...this.panels]) panel.dispose();
  }

  /** The preview that has the focus. */
  get active(): PreviewPanel | undefined {
    return [...this.panels].find(({ panel }) => panel.active);
  }

  /** A preview in sight that shows the project of a file. */
  visibleFor(uri: string): PreviewPanel | undefined {
    const { projects } = this.server;
    return [...this.panels].find(({ panel, subject }) => panel.visible && projects.areTogether(subject.uri, uri));
  }

  /** Opens the preview of a file's project, or brings the one that follows the active editor to the front. */
  open(uri: string, column: ViewColumn): PreviewPanel {
    const following = [...this.panels].find(({ subject }) => !subject.pinned);
    if (following) {
      following.follow(uri);
      following.panel.reveal(column === ViewColumn.Beside ? undefined : column, column === ViewColumn.Beside);
      return following;
    }
    const place = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
    const panel = window.createWebviewPanel(
      previewType,
      'CXRA Preview',
      place,
      webviewOptions(this.context.extensionUri),
    );
    return this.add(panel, { uri, pinned: false });
  }

  private restore(panel: WebviewPanel, state: unknown): void {
    const subject = subjectFrom(state);
    if (subject) this.add(panel, subject);
    else panel.dispose();
  }

  private add(panel: WebviewPanel, subject: Subject): PreviewPanel {
    const added = new PreviewPanel(panel, this.server, subject, this.events, this.context.extensionUri);
    this.panels.add(added);
    return added;
  }

  private follow(editor: TextEditor): void {
    if (!isModel(editor)) return;
    const uri = editor.document.uri.toString();
    for (const panel of this.panels) panel.follow(uri);
    this.select(editor);
  }

  private select(editor: TextEditor): void {
    if (isModel(editor)) for (const panel of this.panels) this.selectIn(panel, editor);
  }

  private selectIn(panel: PreviewPanel, editor: TextEditor | undefined): void {
    if (!editor || !isModel(editor)) return;
    panel.select(editor).catch((error: unknown) => this.server.log.warn(String(error)));
  }

  /** The menus ask whether the preview that has the focus is pinned. */
  private updateContext(): void {
    const isPinned = this.active?.subject.pinned === true;
    if (isPinned === this.isActivePinned) return;
    this.isActivePinned = isPinned;
    void commands.executeCommand('setContext', pinnedContext, isPinned);
  }
}

/** Tells whether an editor shows a file of the language. */
export function isModel({ document }: TextEditor): boolean {
  return document.languageId === 'cxra' && ['file', 'untitled'].includes(document.uri.scheme);
}

/** The editor that shows the file of a panel, where one is in sight. */
function lastEditor({ subject }: PreviewPanel): TextEditor | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === subject.uri);
}
