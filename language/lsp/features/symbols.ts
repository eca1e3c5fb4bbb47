import { SymbolKind } from 'vscode-languageserver';
import type { DocumentSymbol, WorkspaceSymbol } from 'vscode-languageserver';
import { elementById } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import { isSubsequence } from '../completion/narrow.js';
import type { ProjectContext } from '../positions.js';

const symbolKinds: Readonly<Record<string, SymbolKind>> = {
  architecture: SymbolKind.Package,
  segment: SymbolKind.Namespace,
  system: SymbolKind.Class,
  store: SymbolKind.Struct,
  runtime: SymbolKind.Module,
  channel: SymbolKind.Interface,
  touchpoint: SymbolKind.Event,
  data: SymbolKind.Field,
  flow: SymbolKind.Operator,
  policy: SymbolKind.Operator,
  journey: SymbolKind.Namespace,
  stage: SymbolKind.Module,
  step: SymbolKind.Method,
  metric: SymbolKind.Number,
  decision: SymbolKind.Function,
  rule: SymbolKind.Constant,
  view: SymbolKind.File,
};

/** Parts of a step that its outline leaves out. */
const unlisted = new Set(['->', 'end']);

/** The kind under which an editor shows an element. */
export function symbolKindOf(element: CxElement): SymbolKind {
  return symbolKinds[element.type] ?? SymbolKind.Object;
}

/** The elements of a file as a tree, in the order of the text. */
export function documentSymbols({ snapshot, positions }: ProjectContext, uri: string): DocumentSymbol[] {
  const { model, sources } = snapshot.bound;
  const roots: DocumentSymbol[] = [];
  const made = new Map<string, DocumentSymbol>();
  for (const id of sources.outline.get(uri) ?? []) {
    const element = elementById(model, id);
    const source = sources.elements.get(id);
    if (!element || !source || unlisted.has(element.type)) continue;
    const range = positions.range(uri, source.span);
    const symbol: DocumentSymbol = {
      name: symbolName(element),
      detail: element.kind === undefined ? element.type : `${element.type} : ${element.kind}`,
      kind: symbolKindOf(element),
      range,
      selectionRange: positions.range(uri, source.name ?? source.keyword),
      children: [],
    };
    made.set(id, symbol);
    const siblings = (element.parent === undefined ? undefined : made.get(element.parent)?.children) ?? roots;
    siblings.push(symbol);
  }
  return roots;
}

/** What an editor calls an element; never empty, which editors do not take. */
export function symbolName(element: CxElement): string {
  return element.named ? element.name : element.title || element.id;
}

const mostSymbols = 200;

/** Elements whose name, title or place fits a query, best first; those of other projects are listed there. */
export function workspaceSymbols(projects: readonly ProjectContext[], query: string): WorkspaceSymbol[] {
  const wanted = query.trim().toLowerCase();
  const found: { readonly score: number; readonly project: ProjectContext; readonly element: CxElement }[] = [];
  for (const project of projects) {
    for (const element of project.snapshot.bound.model.elements) {
      if (element.project !== undefined || (!element.named && element.type !== 'flow')) continue;
      const score = matchScore(wanted, element);
      if (score !== undefined) found.push({ score, project, element });
    }
  }
  found.sort((a, b) => a.score - b.score || a.element.id.length - b.element.id.length);
  return found.slice(0, mostSymbols).flatMap(({ project, element }) => workspaceSymbol(project, element));
}

function workspaceSymbol({ snapshot, positions }: ProjectContext, element: CxElement): WorkspaceSymbol[] {
  const source = snapshot.bound.sources.elements.get(element.id);
  if (!source) return [];
  const location = positions.location(source.uri, source.name ?? source.head);
  const title = element.title ? `${element.type}, ${element.title}` : element.type;
  return [
    {
      name: element.name,
      kind: symbolKindOf(element),
      location,
      containerName: element.parent === undefined ? title : `${element.parent} (${title})`,
    },
  ];
}

/** How well an element fits a query in small letters, 0 best: by its name before its title; with a dot in it by its place. */
export function matchScore(query: string, element: CxElement): number | undefined {
  const name = element.name.toLowerCase();
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  if (initialsOf(element.name).startsWith(query)) return 2;
  if (name.includes(query)) return 3;
  if (element.title?.toLowerCase().includes(query)) return 4;
  if (isSubsequence(query, name)) return 5;
  const id = element.id.toLowerCase();
  return query.includes('.') && isSubsequence(query, id) ? (id.endsWith(query) ? 2 : 6) : undefined;
}

/** The first letters of the words in a name: `oms` of `OrderManagement-System`. */
function initialsOf(name: string): string {
  return (name.match(/\p{Lu}|(?<=[-_]|^)\p{L}/gu) ?? []).join('').toLowerCase();
}
