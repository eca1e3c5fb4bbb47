import type { Facts } from '../facts.js';
import type { Bag, Item } from '../bag.js';
import type { Reason } from '../finding.js';
import type { Truth } from '../truth.js';
import type { ConditionProblem } from './parse.js';
import type { StaticType } from './static-types.js';

/** What a compiled condition is evaluated in: the model's facts, and the variables by slot. */
export interface Env {
  readonly facts: Facts;
  readonly variables: Item[];
}

/** A compiled operand. */
export interface CompiledOperand {
  readonly type: StaticType;
  evaluate(env: Env): Bag;
  /** Where the value comes from, in words and places. */
  reasons(env: Env): readonly Reason[];
  /** What brings about one of its values, where a variable stands for that one. */
  itemReasons?(env: Env, item: Item): readonly Reason[];
  /** Slots of the variables it uses. */
  readonly slots: ReadonlySet<number>;
  /** A lambda, with its condition; only terms that take one may use it. */
  readonly lambda?: { readonly slot: number; readonly body: CompiledStatement };
  /** A word whose meaning depends on what it is compared with, as written. */
  readonly literal?: string;
  /** A set with a name, which may hold words for elements of other types too. */
  readonly shared?: true;
}

/** A compiled statement. */
export interface CompiledStatement {
  test(env: Env): Truth;
  /** What made it hold (or, with `holds` false, fail). */
  reasons(env: Env, holds: boolean): readonly Reason[];
  readonly slots: ReadonlySet<number>;
  /** It goes through a list of elements, and is better asked after what a look decides. */
  readonly searches: boolean;
}

/** A variable of a condition. */
export interface Variable {
  readonly name: string;
  readonly slot: number;
  readonly type: StaticType;
}

/** Variables by name, from the outside in, and the problems found so far. */
export class Scope {
  constructor(
    readonly problems: ConditionProblem[],
    private readonly counter: { next: number },
    private readonly variables: ReadonlyMap<string, Variable> = new Map(),
  ) {}

  /** The variable of a name, or undefined. */
  find(name: string): Variable | undefined {
    return this.variables.get(name);
  }

  /** All variables, outermost first. */
  all(): readonly Variable[] {
    return [...this.variables.values()];
  }

  /** A scope with one more variable. */
  with(name: string, type: StaticType): { readonly scope: Scope; readonly variable: Variable } {
    const variable: Variable = { name, type, slot: this.counter.next++ };
    return { scope: new Scope(this.problems, this.counter, new Map([...this.variables, [name, variable]])), variable };
  }

  /** Notes a problem. */
  report(problem: ConditionProblem): void {
    this.problems.push(problem);
  }

  /** How many slots are needed. */
  get size(): number {
    return this.counter.next;
  }
}

export const noSlots: ReadonlySet<number> = new Set();

/** The union of slot sets. */
export function joinSlots(...sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  return new Set(sets.flatMap((set) => [...set]));
}

/** A set without one slot, which a quantifier binds itself. */
export function withoutSlot(slots: ReadonlySet<number>, slot: number): ReadonlySet<number> {
  return new Set([...slots].filter((each) => each !== slot));
}
