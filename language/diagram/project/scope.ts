import { referencedIds } from '../../model/index.js';
import type { CxElement, ElementId } from '../../model/model.js';

/** What a view asks for; empty sets ask for nothing in particular. */
export interface Scope {
  readonly include: ReadonlySet<ElementId>;
  readonly exclude: ReadonlySet<ElementId>;
  readonly focus: ReadonlySet<ElementId>;
}

/** The scope of a view element; without one everything is shown. */
export function scopeOf(view: CxElement | undefined): Scope {
  const ids = (attribute: string): ReadonlySet<ElementId> => new Set(view ? referencedIds(view, attribute) : []);
  return { include: ids('include'), exclude: ids('exclude'), focus: ids('focus') };
}

/** Elements of a list that the view does not leave out. */
export function kept<T extends { readonly id: ElementId }>(scope: Scope, items: readonly T[]): T[] {
  return items.filter((item) => !scope.exclude.has(item.id));
}
