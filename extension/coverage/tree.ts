import { EventEmitter, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, window } from 'vscode';
import type { Disposable, TextEditor, TreeDataProvider, TreeView } from 'vscode';
import { coverageRequest } from '../../language/protocol/coverage.js';
import type { CoverageParams, CoverageResult } from '../../language/protocol/coverage.js';
import { coverageView, missingPartContext, revealElementCommand } from '../names.js';
import { isModel } from '../preview/panels.js';
import type { Server } from '../server.js';
import { childNodes, lookOf, rootNodes } from './nodes.js';
import type { CoverageNode } from './nodes.js';

/** The components of the project that the active editor shows, and of the last one while it shows something else. */
export class CoverageTree implements TreeDataProvider<CoverageNode>, Disposable {
  private readonly changes = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changes.event;
  private readonly view: TreeView<CoverageNode>;
  private readonly listeners: readonly Disposable[];
  private file: string | undefined;

  constructor(private readonly server: Server) {
    this.view = window.createTreeView(coverageView, { treeDataProvider: this, showCollapseAll: true });
    this.listeners = [
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      server.onChanged(({ uris }) => this.file !== undefined && uris.includes(this.file) && this.changes.fire()),
    ];
    this.follow(window.activeTextEditor);
  }

  dispose(): void {
    for (const each of [...this.listeners, this.view, this.changes]) each.dispose();
  }

  /** The file whose project is shown. */
  get uri(): string | undefined {
    return this.file;
  }

  private follow(editor: TextEditor | undefined): void {
    if (!editor || !isModel(editor)) return;
    const uri = editor.document.uri.toString();
    const known = this.file !== undefined && this.server.projects.areTogether(this.file, uri);
    this.file = uri;
    if (!known) this.changes.fire();
  }

  async getChildren(node?: CoverageNode): Promise<CoverageNode[]> {
    if (node) return childNodes(node);
    if (this.file === undefined) return [];
    return rootNodes(await this.server.ask<CoverageParams, CoverageResult>(coverageRequest, { uri: this.file }));
  }

  getTreeItem(node: CoverageNode): TreeItem {
    const { label, description, icon, color } = lookOf(node);
    const item = new TreeItem(label, collapsible(node));
    item.description = description;
    const id = idOf(node);
    if (id !== undefined) item.id = id;
    if (icon !== undefined)
      item.iconPath = new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
    if (node.type === 'part' && !node.part.present) item.contextValue = missingPartContext;
    if (node.type === 'element')
      item.command = { command: revealElementCommand, title: 'Show', arguments: [this.file, node.element.id] };
    return item;
  }
}

/** Keeps what is open open while the tree is made anew; elements may stand in several places and have none. */
function idOf(node: CoverageNode): string | undefined {
  switch (node.type) {
    case 'component':
      return node.component.name;
    case 'part':
      return `${node.component.name}.${node.part.name}`;
    case 'helpers':
      return `${node.component.name}.helpers`;
    case 'element':
      return undefined;
  }
}

function collapsible(node: CoverageNode): TreeItemCollapsibleState {
  if (childNodes(node).length === 0) return TreeItemCollapsibleState.None;
  const open = node.type === 'component' && node.component.state !== 'realised';
  return open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}
