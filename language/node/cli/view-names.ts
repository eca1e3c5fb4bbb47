import { suggestWords } from '../../core/suggest.js';
import { listViews } from '../../diagram/project/index.js';
import type { ViewEntry } from '../../diagram/project/index.js';
import type { CxModel } from '../../model/model.js';
import { UsageError } from './terminal.js';

/** A view of one of several projects. */
export interface ProjectView<P> {
  readonly project: P;
  readonly view: ViewEntry;
}

/** All views of projects. */
export function allViews<P extends { readonly model: CxModel }>(projects: readonly P[]): ProjectView<P>[] {
  return projects.flatMap((project) => listViews(project.model).map((view) => ({ project, view })));
}

/**
 * The views that a name means: by id, else by the name of an element (a journey means its journey view), else by title.
 * One in each project may have it. Throws a UsageError for a name that no view has or that several of a project have.
 */
export function viewsNamed<P>(all: readonly ProjectView<P>[], name: string): ProjectView<P>[] {
  const wanted = name.toLowerCase();
  const tests: readonly ((view: ViewEntry) => boolean)[] = [
    (view) => view.id === name,
    (view) => view.id === `journey:${name}`,
    (view) => view.title === name,
    (view) =>
      [view.id, view.title].some((text) => text.toLowerCase() === wanted) ||
      view.id.toLowerCase() === `journey:${wanted}`,
  ];
  for (const test of tests) {
    const found = all.filter(({ view }) => test(view));
    if (found.length > 0) return onePerProject(found, name);
  }
  throw new UsageError(unknownView(all, name));
}

function onePerProject<P>(found: ProjectView<P>[], name: string): ProjectView<P>[] {
  const projects = new Set(found.map(({ project }) => project));
  if (projects.size === found.length) return found;
  throw new UsageError(`Several views are called ${name}; name one of them by its id: ${idsOf(found).join(', ')}.`);
}

function unknownView<P>(all: readonly ProjectView<P>[], name: string): string {
  if (all.length === 0) return `There is no view ${name}; the model has no views.`;
  const suggestions = suggestWords(
    name,
    all.flatMap(({ view }) => [view.id, view.title, view.id.replace(/^journey:/, '')]),
  );
  const hint =
    suggestions.length > 0 ? `Did you mean ${suggestions.join(' or ')}?` : `There are ${idsOf(all).join(', ')}.`;
  return `There is no view ${name}. ${hint}`;
}

function idsOf<P>(views: readonly ProjectView<P>[]): string[] {
  return [...new Set(views.map(({ view }) => view.id))];
}
