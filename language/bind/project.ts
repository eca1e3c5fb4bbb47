import { compareText, sortBy } from '../core/order.js';
import type { CxModel } from '../model/model.js';
import { Binder } from './binder.js';
import type { Problem } from './fragment.js';
import { nameElements } from './names.js';
import type { NameTable, ProjectFile } from './names.js';
import { rebind } from './rebind.js';
import type { SourceMap } from './sources.js';

/** A project's model, where it is written, and what is wrong with its text. */
export interface BoundProject {
  readonly model: CxModel;
  readonly sources: SourceMap;
  /** By file; files without problems are left out. Those of used projects are not repeated here. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  readonly names: NameTable;
  readonly files: readonly ProjectFile[];
}

/**
 * Joins the files of a project into one model: names are given and resolved, relations become ids, order is canonical.
 * Total: an unresolved name is reported, keeps its element and drops only the relation.
 * @param before an earlier state of the same project; what it knows of files that did not change is taken over where no name
 * changed, and elements that are equal are the same objects
 */
export function bindProject(files: readonly ProjectFile[], before?: BoundProject): BoundProject {
  return (before && rebind(files, before)) ?? bindAnew(files);
}

function bindAnew(files: readonly ProjectFile[]): BoundProject {
  const names = nameElements(files);
  const binder = new Binder(names);
  for (const file of files) if (file.project === undefined) binder.report(file.fragment.uri, file.fragment.problems);
  binder.reportDuplicates();
  const elements = names.entries.map((entry) => binder.bind(entry));
  elements.sort((a, b) => compareText(a.id, b.id));
  return {
    model: Object.freeze({ elements: Object.freeze(elements) }),
    sources: binder.sources(),
    problems: binder.problems,
    names,
    files,
  };
}

/** Problems by file as a flat list, by file and place. */
export function allProblems({
  problems,
}: Pick<BoundProject, 'problems'>): { readonly uri: string; readonly problem: Problem }[] {
  const flat = [...problems].flatMap(([uri, list]) => list.map((problem) => ({ uri, problem })));
  return sortBy(flat, ({ uri, problem }) => `${uri}\u0000${String(problem.span.start).padStart(9, '0')}`);
}
