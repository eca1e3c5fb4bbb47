import type { CxElement } from '../model/model.js';
import { Binder } from './binder.js';
import type { Fragment } from './fragment.js';
import { namingOf, withFile } from './names.js';
import type { ProjectFile } from './names.js';
import type { BoundProject } from './project.js';

/**
 * Binds a project of which some files changed and no name did: only those files are read into the model again. Undefined
 * where names came, went or changed, which can concern every file.
 */
export function rebind(files: readonly ProjectFile[], before: BoundProject): BoundProject | undefined {
  const changed = changedFiles(files, before);
  if (!changed || before.names.duplicates.length > 0) return undefined;
  let { names } = before;
  for (const { fragment } of changed) names = withFile(names, fragment);
  const uris = new Set(changed.map(({ fragment }) => fragment.uri));
  const binder = new Binder(names);
  for (const { fragment, project } of changed)
    if (project === undefined) binder.report(fragment.uri, fragment.problems);
  const bound = new Map<string, CxElement>();
  for (const entry of names.entries) if (uris.has(entry.uri)) bound.set(entry.id, binder.bind(entry));
  const elements = before.model.elements.map((old) => {
    const now = bound.get(old.id);
    return now && !equal(old, now) ? now : old;
  });
  const sources = binder.sources();
  return {
    model: Object.freeze({ elements: Object.freeze(elements) }),
    sources: {
      elements: joined(before.sources.elements, sources.elements, []),
      occurrences: joined(before.sources.occurrences, sources.occurrences, uris),
      outline: joined(before.sources.outline, sources.outline, uris),
    },
    problems: joined(before.problems, binder.problems, uris),
    names,
    files,
  };
}

/** The files whose text changed; undefined where files came or went, or where a changed one declares other names. */
function changedFiles(files: readonly ProjectFile[], before: BoundProject): readonly ProjectFile[] | undefined {
  if (files.length !== before.files.length) return undefined;
  const changed: ProjectFile[] = [];
  for (const [at, file] of files.entries()) {
    const old = before.files[at]!;
    if (old.fragment === file.fragment && old.project === file.project) continue;
    if (old.fragment.uri !== file.fragment.uri || old.project !== file.project) return undefined;
    if (!sameNaming(old.fragment, file.fragment)) return undefined;
    changed.push(file);
  }
  return changed;
}

function sameNaming(a: Fragment, b: Fragment): boolean {
  return (
    a.elements.length === b.elements.length &&
    a.elements.every((raw, at) => {
      const other = b.elements[at]!;
      return raw === other || namingOf(raw) === namingOf(other);
    })
  );
}

function equal(a: CxElement, b: CxElement): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A map with the entries of another in place of its own; the keys that are `gone` are taken away first. */
function joined<V>(
  before: ReadonlyMap<string, V>,
  now: ReadonlyMap<string, V>,
  gone: Iterable<string>,
): ReadonlyMap<string, V> {
  const result = new Map(before);
  for (const key of gone) result.delete(key);
  for (const [key, value] of now) result.set(key, value);
  return result;
}
