import { CompletionItemKind } from 'vscode-languageserver';
import { creatableTypes, newElement } from '../features/new-element.js';
import type { ProjectContext } from '../positions.js';
import { isName } from '../../syntax/format/tokens.js';
import { withArticle } from '../../bind/words.js';
import type { Proposal } from './items.js';

const mostTypes = 3;

/** Where a name is typed that nothing has: proposals to declare an element of that name, each of one fitting type. */
export function createProposals(
  project: ProjectContext,
  place: { readonly uri: string; readonly offset: number; readonly typed: string },
  targets: readonly string[],
): Proposal[] {
  const { uri, offset, typed } = place;
  if (!isName(typed) || project.snapshot.bound.names.byId.has(typed)) return [];
  return creatableTypes(targets)
    .slice(0, mostTypes)
    .flatMap((type, i) => {
      const edit = newElement(project, uri, offset, type, typed);
      if (!edit) return [];
      return {
        label: `Create ${type} ${typed}`,
        kind: CompletionItemKind.Constructor,
        insert: typed,
        filter: typed,
        detail: `declares ${withArticle(type)} of this name in this file`,
        rank: 950 + i,
        also: [{ range: project.positions.range(uri, edit), newText: edit.newText }],
      };
    });
}
