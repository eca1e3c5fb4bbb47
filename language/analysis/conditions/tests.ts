import { suggestWords } from '../../core/suggest.js';
import { daysBetween, latencyWordMilliseconds } from '../../model/durations.js';
import { elementDefinition, elementTypes } from '../../model/registry.js';
import { holds, bagOf, isElement, single } from '../bag.js';
import type { Bag, Item } from '../bag.js';
import { joinMissing, negate, Unknown } from '../truth.js';
import type { Truth } from '../truth.js';
import type { Operand, Test } from './generated/ast.js';
import { compileOperand } from './operands.js';
import { checkWords } from './check-words.js';
import { spanOfNode } from './parse.js';
import { joinSlots } from './scope.js';
import type { CompiledOperand, CompiledStatement, Env, Scope } from './scope.js';
import { describeType } from './static-types.js';
import type { StaticType } from './static-types.js';

const day = 86_400_000;

/** Compiles what is asked of a left operand. */
export function compileTest(node: Test, left: CompiledOperand, scope: Scope): CompiledStatement {
  switch (node.$type) {
    case 'RelationTest':
      return compileRelation(node.operator, left, compileRight(left, node.right, scope), node, scope);
    case 'InTest': {
      const right = compileRight(left, node.right, scope);
      checkWords(left, right, node, scope);
      const inside = statement(left, right, (a, b) => allIn(a, b));
      return node.negated ? negated(inside) : inside;
    }
    case 'HasTest': {
      const right = compileRight(left, node.right, scope);
      checkWords(left, right, node, scope);
      const meets = statement(left, right, (a, b) => someIn(a, b));
      return node.operator === 'lacks' ? negated(meets) : meets;
    }
    case 'IsTest':
      return compileIs(node.what, node.negated === true, left, node, scope);
  }
}

/** A right operand, read as what the left one is. */
function compileRight(left: CompiledOperand, node: Operand, scope: Scope): CompiledOperand {
  return inWords(left, inMilliseconds(left, compileOperand(node, scope)));
}

/** What looks like a number, such as the version `1.3`, is a word where words are compared with it. */
function inWords(left: CompiledOperand, right: CompiledOperand): CompiledOperand {
  if (left.type.kind !== 'words' || right.slots.size > 0) return right;
  if (right.type.kind === 'number' && right.literal !== undefined) return wordsAs(right, [right.literal]);
  const numbers = right.literal === undefined && right.type.kind === 'words' && right.shared === undefined;
  return numbers && right.type.words?.every((word) => /^\d+(\.\d+)?$/.test(word))
    ? wordsAs(right, right.type.words)
    : right;
}

function wordsAs(operand: CompiledOperand, words: readonly string[]): CompiledOperand {
  const bag = bagOf(words);
  return { ...operand, type: { kind: 'words', words }, evaluate: () => bag };
}

/** Words such as `daily` are lengths of time where a duration is compared with them. */
function inMilliseconds(left: CompiledOperand, right: CompiledOperand): CompiledOperand {
  if (left.type.kind !== 'duration' || right.type.kind !== 'words' || right.slots.size > 0) return right;
  const words = right.type.words ?? [];
  const lengths = words.map((word) => latencyWordMilliseconds(word) ?? word);
  if (lengths.every((length) => typeof length === 'string')) return right;
  const bag = bagOf(lengths);
  return {
    ...right,
    type: lengths.every((length) => typeof length === 'number') ? left.type : right.type,
    evaluate: () => bag,
  };
}

function statement(
  left: CompiledOperand,
  right: CompiledOperand,
  test: (a: Bag, b: Bag, today: string) => Truth,
): CompiledStatement {
  const asksForNone = right.type.kind === 'words' && right.type.words?.includes('none') === true;
  return {
    slots: joinSlots(left.slots, right.slots),
    searches: false,
    test: (env) => {
      const a = left.evaluate(env);
      return test(asksForNone ? withNone(a) : a, right.evaluate(env), env.facts.today);
    },
    reasons: (env) => [...left.reasons(env), ...right.reasons(env)],
  };
}

function negated(inner: CompiledStatement): CompiledStatement {
  return {
    slots: inner.slots,
    searches: inner.searches,
    test: (env) => negate(inner.test(env)),
    reasons: (env, holds) => inner.reasons(env, !holds),
  };
}

/** A list that is stated to be empty is `none`. */
function withNone(bag: Bag): Bag {
  return bag.items.length === 0 && bag.missing.length === 0 && !bag.unset ? single('none') : bag;
}

/** All values of the left are among those of the right; a left without values is not. */
function allIn(a: Bag, b: Bag): Truth {
  if (a.items.length === 0) return open(a, false);
  if (a.items.every((item) => holds(b, item))) return open(a, true);
  if (a.atLeast) return new Unknown(a.missing);
  return b.missing.length > 0 ? new Unknown(b.missing) : false;
}

/** At least one value in common. */
function someIn(a: Bag, b: Bag): Truth {
  if (a.items.some((item) => holds(b, item))) return true;
  return a.missing.length > 0 ? new Unknown(a.missing) : open(b, false);
}

function open(bag: Bag, otherwise: boolean): Truth {
  return bag.missing.length > 0 ? new Unknown(bag.missing) : otherwise;
}

type Relate = (a: Item, b: Item, env: Env) => boolean;

function compileRelation(
  operator: string,
  left: CompiledOperand,
  right: CompiledOperand,
  node: Test,
  scope: Scope,
): CompiledStatement {
  checkWords(left, right, node, scope);
  if (operator === '=' || operator === '!=') {
    const compare = comparison(left.type, right.type);
    const equality = statement(left, right, (a, b, today) => equal(a, b, compare && ((x, y) => compare(x, y, today))));
    return operator === '=' ? equality : negated(equality);
  }
  const relate = ordering(operator, left.type, right.type, node, scope);
  const rising = operator.startsWith('>');
  const top = [left.type, right.type].flatMap((type) => (type.kind === 'words' ? (type.order?.at(-1) ?? []) : []))[0];
  return {
    slots: joinSlots(left.slots, right.slots),
    searches: false,
    reasons: (env) => [...left.reasons(env), ...right.reasons(env)],
    test: (env) => {
      const [a, b] = [left.evaluate(env), right.evaluate(env)];
      if (a.items.length === 0) return open(a, false);
      if (b.items.length === 0) return open(b, false);
      const related = (xs: readonly Item[], ys: readonly Item[]): boolean =>
        xs.every((x) => ys.every((y) => relate(x, y, env)));
      const [mostA, mostB] = [greatest(a, top), greatest(b, top)];
      const [raised, other] = rising ? [mostA, b.items] : [mostB, a.items];
      const atBest = !raised || (rising ? related(raised, other) : related(other, raised));
      if (!atBest) return false;
      const worst = rising ? mostB : mostA;
      const atWorst = worst !== undefined && (rising ? related(a.items, worst) : related(worst, b.items));
      return atWorst && !isOpen(a) && !isOpen(b) ? true : new Unknown(joinMissing(a.missing, b.missing));
    },
  };
}

/** What a value can rise to; undefined where nothing sets a limit. */
function greatest(bag: Bag, top: Item | undefined): readonly Item[] | undefined {
  if (!bag.atLeast) return bag.items;
  const limit = bag.most ?? top;
  return limit === undefined ? undefined : [limit];
}

/** What is missing may name further values, and not only raise the one that is known. */
function isOpen(bag: Bag): boolean {
  return bag.missing.length > 0 && !bag.atLeast;
}

/** Every value of one side is every value of the other; `any` of a policy's end equals the word. */
function equal(a: Bag, b: Bag, compare?: (x: Item, y: Item) => number | undefined): Truth {
  if (a.items.length === 0) return open(a, false);
  if (b.items.length === 0) return open(b, false);
  const within = a.items.every((x) => b.items.includes(x));
  const around = b.items.every((y) => a.items.includes(y));
  if (within && around) return a.missing.length > 0 ? new Unknown(a.missing) : open(b, true);
  if (a.atLeast || b.atLeast) return canMeet(a, b, compare) ? new Unknown(joinMissing(a.missing, b.missing)) : false;
  if (within && a.missing.length > 0) return new Unknown(a.missing);
  return around ? open(b, false) : false;
}

/** Tells whether values of which one can only rise can still become equal. */
function canMeet(a: Bag, b: Bag, compare: ((x: Item, y: Item) => number | undefined) | undefined): boolean {
  const order = compare?.(a.items[0]!, b.items[0]!);
  if (!compare || order === undefined) return true;
  const [lower, higher] = order < 0 ? [a, b] : [b, a];
  if (!lower.atLeast) return false;
  return lower.most === undefined || (compare(lower.most, higher.items[0]!) ?? 0) >= 0;
}

function ordering(operator: string, left: StaticType, right: StaticType, node: Test, scope: Scope): Relate {
  const compare = comparison(left, right);
  if (!compare)
    scope.report({
      message: `${describeType(left)} and ${describeType(right)} have no order in common.`,
      span: spanOfNode(node),
    });
  const holds: Readonly<Record<string, (order: number) => boolean>> = {
    '<': (o) => o < 0,
    '<=': (o) => o <= 0,
    '>': (o) => o > 0,
    '>=': (o) => o >= 0,
  };
  const decide = holds[operator]!;
  return (a, b, env) => {
    const order = compare?.(a, b, env.facts.today);
    return order !== undefined && decide(order);
  };
}

/** How items of two types compare: by number, by day, or by rank; undefined result for items outside the order (`none`). */
function comparison(
  left: StaticType,
  right: StaticType,
): ((a: Item, b: Item, today: string) => number | undefined) | undefined {
  const order = left.kind === 'words' && right.kind === 'words' ? (left.order ?? right.order) : undefined;
  if (order) {
    return (a, b) => {
      const [x, y] = [order.indexOf(String(a)), order.indexOf(String(b))];
      return x < 0 || y < 0 ? undefined : x - y;
    };
  }
  if (left.kind === 'date') return (a, b, today) => compareDates(a, b, today);
  const numeric = (type: StaticType): boolean => type.kind === 'number' || type.kind === 'duration';
  if (numeric(left) && numeric(right))
    return (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : undefined);
  return undefined;
}

/** A date against a date, or against a length of time from today. */
function compareDates(a: Item, b: Item, today: string): number | undefined {
  if (typeof a !== 'string' || !/^\d{4}-/.test(a)) return undefined;
  if (typeof b === 'number') return daysBetween(today, a) - b / day;
  return typeof b === 'string' ? (a < b ? -1 : a > b ? 1 : 0) : undefined;
}

function compileIs(
  what: string,
  negative: boolean,
  left: CompiledOperand,
  node: Test,
  scope: Scope,
): CompiledStatement {
  const test = isTest(what, left, node, scope);
  const positive: CompiledStatement = { slots: left.slots, searches: false, test, reasons: (env) => left.reasons(env) };
  return negative ? negated(positive) : positive;
}

function isTest(what: string, left: CompiledOperand, node: Test, scope: Scope): (env: Env) => Truth {
  if (what === 'unset') return (env) => left.evaluate(env).unset === true;
  if (what === 'set') return (env) => left.evaluate(env).unset !== true;
  if (what === 'empty') {
    return (env) => {
      const bag = left.evaluate(env);
      return bag.items.length > 0 ? false : open(bag, true);
    };
  }
  if (!elementDefinition(what))
    scope.report({
      message: `\`${what}\` is not a type of element.`,
      span: spanOfNode(node),
      suggestions: suggestWords(what, elementTypes),
    });
  return (env) => {
    const bag = left.evaluate(env);
    if (bag.items.length === 0) return open(bag, false);
    return bag.items.every((item) => isElement(item) && item.type === what);
  };
}
