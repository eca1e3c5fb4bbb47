import type { Position } from 'vscode-languageserver';
import type { ProjectContext } from './positions.js';
import { addressIn } from './uris.js';
import type { Project } from './workspace/project.js';
import type { Workspace } from './workspace/workspace.js';

/** A file of a project and a place in it, as of now. */
export interface Place {
  readonly project: Project;
  readonly context: ProjectContext;
  readonly uri: string;
  offset(position: Position): number;
}

export type FileParams = { readonly textDocument: { readonly uri: string } };

/** Answers a question about a file from the project it is in, once the disk is read; files of no project get `none`. */
export function answering<P extends FileParams, R>(
  workspace: Workspace,
  none: R,
  answer: (place: Place, params: P) => R | Promise<R>,
): (params: P) => Promise<R> {
  return answeringFor(workspace, ({ textDocument }) => textDocument.uri, none, answer);
}

/** The same for questions that name their file elsewhere. */
export function answeringFor<P, R>(
  workspace: Workspace,
  uriOf: (params: P) => unknown,
  none: R,
  answer: (place: Place, params: P) => R | Promise<R>,
): (params: P) => Promise<R> {
  return async (params) => {
    await workspace.settled();
    const uri = addressIn(uriOf(params));
    const project = workspace.projectOf(uri);
    if (!project) return none;
    const context = workspace.contextOf(project);
    return answer({ project, context, uri, offset: (position) => context.positions.offset(uri, position) }, params);
  };
}
