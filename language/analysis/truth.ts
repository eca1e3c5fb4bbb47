import type { ElementId } from '../model/model.js';

/** An attribute that is not stated and that an evaluation would have needed. */
export interface Missing {
  readonly element: ElementId;
  readonly attribute: string;
}

/** The third truth value: not decided, because of what is missing. */
export class Unknown {
  constructor(readonly missing: readonly Missing[]) {}
}

/** Kleene's three values. */
export type Truth = boolean | Unknown;

export const nothingMissing: readonly Missing[] = [];

/** Conjunction: one false decides, whatever the others are. */
export function both(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false;
  if (a === true) return b;
  if (b === true) return a;
  return new Unknown(joinMissing(a.missing, b.missing));
}

/** Disjunction: one true decides. */
export function either(a: Truth, b: Truth): Truth {
  if (a === true || b === true) return true;
  if (a === false) return b;
  if (b === false) return a;
  return new Unknown(joinMissing(a.missing, b.missing));
}

/** Negation: what is unknown stays so. */
export function negate(a: Truth): Truth {
  return typeof a === 'boolean' ? !a : a;
}

/** Both lists without repetition. */
export function joinMissing(a: readonly Missing[], b: readonly Missing[]): readonly Missing[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const added = b.filter(
    (each) => !a.some((other) => other.element === each.element && other.attribute === each.attribute),
  );
  return added.length === 0 ? a : [...a, ...added];
}
