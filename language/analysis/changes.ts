import { indexOf } from '../model/index.js';
import type { CxAttribute, CxElement, CxModel } from '../model/model.js';

/**
 * What changed between two models, in the keys of the read log: `type.attribute` for changed attributes, `type.*` for added
 * or removed elements. `all` where the structure changed (kind, nesting, order), which terms read without a key.
 */
export function changedReads(before: CxModel, after: CxModel): ReadonlySet<string> | 'all' {
  const changed = new Set<string>();
  const earlier = indexOf(before).byId;
  const later = indexOf(after).byId;
  for (const element of after.elements) {
    const old = earlier.get(element.id);
    if (old === element) continue;
    if (!old) return 'all';
    if (!sameStructure(old, element)) return 'all';
    addChangedAttributes(old, element, changed);
    if (old.title !== element.title) changed.add(`${element.type}.title`);
  }
  return before.elements.every((element) => later.has(element.id)) ? changed : 'all';
}

function sameStructure(a: CxElement, b: CxElement): boolean {
  return (
    a.type === b.type &&
    a.kind === b.kind &&
    a.parent === b.parent &&
    a.project === b.project &&
    sameList(a.children, b.children)
  );
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function addChangedAttributes(a: CxElement, b: CxElement, changed: Set<string>): void {
  for (const name of new Set([...Object.keys(a.attributes), ...Object.keys(b.attributes)])) {
    if (!sameAttribute(a.attributes[name], b.attributes[name])) changed.add(`${b.type}.${name}`);
  }
}

function sameAttribute(a: CxAttribute | undefined, b: CxAttribute | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}
