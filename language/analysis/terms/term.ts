import type { CxElement } from '../../model/model.js';
import type { StaticType } from '../conditions/static-types.js';
import { isElement } from '../bag.js';
import type { Bag, Item } from '../bag.js';
import type { Facts } from '../facts.js';
import type { Reason } from '../finding.js';
import { both, joinMissing, nothingMissing } from '../truth.js';
import type { Truth } from '../truth.js';

/** One operand of a term; `types` are the element types it may be asked of (undefined: anything). */
export interface Parameter {
  readonly name: string;
  readonly types?: readonly string[];
  readonly optional?: true;
}

/** A condition on one element that a term takes as operand, as in `guarded(s, x => x.kind = waf)`. */
export interface TermPredicate {
  test(item: Item): Truth;
  /** What keeps an element from fulfilling it. */
  against(item: Item): readonly Reason[];
  /** Its text, where it depends on nothing but the element: terms may keep what they find by it. */
  readonly key?: string;
}

/** A function over the model that conditions may call. Pure; memoised by whoever needs it to be. */
export interface Term {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly yields: StaticType | ((operands: readonly StaticType[]) => StaticType);
  /** What it means, in one sentence. */
  readonly doc: string;
  /** How a reason speaks of its value. */
  readonly label?: string;
  /** The places that its value rests on, step by step, where it names them. */
  explain?(facts: Facts, operands: readonly Bag[], predicate?: TermPredicate): readonly Reason[];
  /** The places that bring one of its values about, step by step, where a variable stands for that one. */
  explainItem?(facts: Facts, operands: readonly Bag[], item: Item): readonly Reason[];
  /** Its number is a share of a whole, which texts show in percent. */
  readonly share?: true;
  /** Evaluated even when an operand is not known. */
  readonly takesUnknown?: true;
  evaluate(facts: Facts, operands: readonly Bag[], predicate?: TermPredicate): Bag | Truth;
}

/** Applies a bag-valued function to each element of an operand and joins the results. */
export function each(compute: (facts: Facts, element: CxElement) => Bag): Term['evaluate'] {
  return (facts, [operand]) => {
    const elements = operand!.items.filter(isElement);
    if (elements.length === 1) return compute(facts, elements[0]!);
    const bags = elements.map((element) => compute(facts, element));
    return {
      items: [...new Set(bags.flatMap((bag) => bag.items))],
      missing: bags.reduce((all, bag) => joinMissing(all, bag.missing), operand!.missing ?? nothingMissing),
    };
  };
}

/** Applies a truth-valued function to each element of an operand; it holds when it holds for all, and there is one. */
export function holdsFor(test: (facts: Facts, element: CxElement) => Truth): Term['evaluate'] {
  return (facts, [operand]) => {
    const elements = operand!.items.filter(isElement);
    if (elements.length === 0) return false;
    return elements.map((element) => test(facts, element)).reduce<Truth>((all, truth) => both(all, truth), true);
  };
}
