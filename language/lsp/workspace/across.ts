import type { Location } from 'vscode-languageserver';
import type { TextEdit } from '../../edit/model-edit.js';
import { elementById } from '../../model/index.js';
import type { ElementId } from '../../model/model.js';
import { references } from '../features/references.js';
import { nameProblem, rename } from '../features/rename.js';
import type { Renaming } from '../features/rename.js';
import type { ProjectContext } from '../positions.js';
import type { Project } from './project.js';
import type { Workspace } from './workspace.js';

/** An element as one of several projects knows it. */
interface Standpoint {
  readonly context: ProjectContext;
  readonly id: ElementId;
}

/** The project that an element belongs to, and those that use it; each with the element's id there. */
function standpoints(workspace: Workspace, project: Project, id: ElementId): Standpoint[] {
  const context = workspace.contextOf(project);
  const owner = elementById(context.snapshot.bound.model, id)?.project;
  const home = owner === undefined ? project : (workspace.all().find((each) => each.name === owner) ?? project);
  const homeId = home === project || owner === undefined ? id : id.slice(owner.length + 1);
  const users = workspace
    .usersOf(home)
    .map((user) => ({ context: workspace.contextOf(user), id: `${home.name}.${homeId}` }));
  return [{ context: workspace.contextOf(home), id: homeId }, ...users];
}

/** All places that name an element, in its own project and in those that use it. */
export function referencesAcross(
  workspace: Workspace,
  project: Project,
  id: ElementId,
  includeDeclaration: boolean,
): Location[] {
  const all = standpoints(workspace, project, id).flatMap((each) =>
    references(each.context, each.id, includeDeclaration),
  );
  return uniqueBy(all, (each) => `${each.uri}#${each.range.start.line}:${each.range.start.character}`);
}

/** Renames an element in its own project and in those that use it, or says why not. */
export function renameAcross(workspace: Workspace, project: Project, id: ElementId, name: string): Renaming {
  const problem = nameProblem(name);
  if (problem !== undefined) return { refusal: problem };
  const edits: TextEdit[] = [];
  for (const each of standpoints(workspace, project, id)) {
    const renaming = rename(each.context, each.id, name);
    if ('refusal' in renaming) return renaming;
    edits.push(...renaming.edits);
  }
  return { edits: uniqueBy(edits, (edit) => `${edit.uri}#${edit.start}`) };
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
