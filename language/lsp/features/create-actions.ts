import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction } from 'vscode-languageserver';
import type { Problem } from '../../bind/fragment.js';
import { elementAt } from '../../bind/sources.js';
import { isName } from '../../syntax/format/tokens.js';
import type { ProjectContext } from '../positions.js';
import { problemDiagnostic } from './diagnostics.js';
import { creatableTypes, newElement } from './new-element.js';
import { workspaceEdit } from './workspace-edits.js';

/** For a name that nothing has: declares an element of that name, of each type that may be meant. */
export function createActions(project: ProjectContext, uri: string, problem: Problem): CodeAction[] {
  if (problem.code !== 'unresolved-name') return [];
  const name = project.positions.text(uri).slice(problem.span.start, problem.span.end);
  if (!isName(name)) return [];
  const diagnostics = [problemDiagnostic(project, uri, problem)];
  return creatableTypes(targetsAt(project, uri, problem)).flatMap((type) => {
    const edit = newElement(project, uri, problem.span.start, type, name);
    if (!edit) return [];
    const title = `Create ${type} \`${name}\``;
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit: workspaceEdit(project, [edit]) }];
  });
}

/** The types that the reference of a problem may name. */
function targetsAt({ snapshot }: ProjectContext, uri: string, { span }: Problem): readonly string[] {
  const { sources, names } = snapshot.bound;
  const id = elementAt(sources, uri, span.start);
  const attributes = id === undefined ? [] : (names.byId.get(id)?.raw.attributes ?? []);
  const written = attributes.find(({ values }) => values.some((value) => value.span.start === span.start));
  return written?.targets ?? [];
}
