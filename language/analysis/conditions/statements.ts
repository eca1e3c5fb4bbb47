import { elementDefinition } from '../../model/registry.js';
import { isElement, Phantom } from '../bag.js';
import type { Item } from '../bag.js';
import type { Facts } from '../facts.js';
import type { Reason } from '../finding.js';
import { both, either, negate, Unknown } from '../truth.js';
import type { Truth } from '../truth.js';
import type { CompiledCall } from './calls.js';
import type { Comparison, Conjunction, Disjunction, Negation, Quantified, Statement } from './generated/ast.js';
import { compileOperand } from './operands.js';
import { spanOfNode } from './parse.js';
import { joinSlots, withoutSlot } from './scope.js';
import type { CompiledOperand, CompiledStatement, Env, Scope } from './scope.js';
import { compileTest } from './tests.js';
import { elementOf } from './static-types.js';

/** Compiles a disjunction; with a single part, that part. */
export function compileDisjunction(node: Disjunction, scope: Scope): CompiledStatement {
  const parts = node.parts.map((part) => compileConjunction(part, scope));
  if (parts.length === 1) return parts[0]!;
  return {
    slots: joinSlots(...parts.map((part) => part.slots)),
    searches: parts.some((part) => part.searches),
    test: (env) => {
      let result: Truth = false;
      for (const part of parts) {
        result = either(result, part.test(env));
        if (result === true) return true;
      }
      return result;
    },
    reasons: (env, holds) =>
      (holds ? parts.filter((part) => part.test(env) === true) : parts).flatMap((part) => part.reasons(env, holds)),
  };
}

/** The parts of a conjunction, each on its own, so that a rule can test each as soon as its variables are bound. */
export function compileConjuncts(node: Disjunction, scope: Scope): CompiledStatement[] {
  if (node.parts.length !== 1) return [compileDisjunction(node, scope)];
  return node.parts[0]!.parts.map((part) => compileNegation(part, scope));
}

function compileConjunction(node: Conjunction, scope: Scope): CompiledStatement {
  const parts = node.parts.map((part) => compileNegation(part, scope));
  return parts.length === 1 ? parts[0]! : conjunction(parts);
}

/** All of several statements. */
export function conjunction(parts: readonly CompiledStatement[]): CompiledStatement {
  return {
    slots: joinSlots(...parts.map((part) => part.slots)),
    searches: parts.some((part) => part.searches),
    test: (env) => {
      let result: Truth = true;
      for (const part of parts) {
        result = both(result, part.test(env));
        if (result === false) return false;
      }
      return result;
    },
    reasons: (env, holds) =>
      (holds ? parts : parts.filter((part) => part.test(env) === false)).flatMap((part) => part.reasons(env, holds)),
  };
}

function compileNegation(node: Negation, scope: Scope): CompiledStatement {
  const inner = compileStatement(node.operand, scope);
  if (!node.negated) return inner;
  return {
    slots: inner.slots,
    searches: inner.searches,
    test: (env) => negate(inner.test(env)),
    reasons: (env, holds) => inner.reasons(env, !holds),
  };
}

function compileStatement(node: Statement, scope: Scope): CompiledStatement {
  switch (node.$type) {
    case 'Quantified':
      return compileQuantified(node, scope);
    case 'Group':
      return compileDisjunction(node.body, scope);
    case 'Comparison':
      return compileComparison(node, scope);
  }
}

function compileComparison(node: Comparison, scope: Scope): CompiledStatement {
  const left = compileOperand(node.left, scope) as CompiledCall;
  if (node.test) return compileTest(node.test, left, scope);
  if (left.type.kind !== 'truth')
    scope.report({ message: 'This is a value; a condition compares it, as in `… = yes`.', span: spanOfNode(node) });
  return {
    slots: left.slots,
    searches: false,
    test: (env) => left.truth?.(env) ?? false,
    reasons: (env) => left.reasons(env),
  };
}

function compileQuantified(node: Quantified, scope: Scope): CompiledStatement {
  const source = compileOperand(node.source, scope);
  if (node.type !== undefined && !elementDefinition(node.type))
    scope.report({ message: `\`${node.type}\` is not a type of element.`, span: spanOfNode(node) });
  const type = node.type === undefined ? source.type : elementOf(node.type);
  const { scope: inner, variable } = scope.with(node.variable, type);
  const body = compileDisjunction(node.body, inner);
  const { quantifier } = node;
  const search = (items: readonly Item[], env: Env): Truth => quantify(quantifier, items, body, variable.slot, env);
  const closed = [...body.slots].every((slot) => slot === variable.slot);
  const found = closed ? remembering(search) : search;
  const test = (env: Env): Truth => {
    const { items, missing } = source.evaluate(env);
    return missing.length > 0 ? search([...items, new Phantom(missing)], env) : found(items, env);
  };
  return {
    slots: joinSlots(source.slots, withoutSlot(body.slots, variable.slot)),
    searches: true,
    test,
    reasons: (env, holds) => quantifiedReasons(quantifier, holds, source, body, variable.slot, env),
  };
}

type Search = (items: readonly Item[], env: Env) => Truth;

/** Lists up to this length are gone through faster than looked up. */
const short = 8;

/**
 * A search whose condition speaks of nothing but the members of the list, so that the same list of the same model has one
 * answer: terms give the same list for many elements.
 */
function remembering(search: Search): Search {
  const answers = new WeakMap<Facts, Map<readonly Item[], Truth>>();
  return (items, env) => {
    if (items.length <= short) return search(items, env);
    let ofModel = answers.get(env.facts);
    if (!ofModel) answers.set(env.facts, (ofModel = new Map()));
    let truth = ofModel.get(items);
    if (truth === undefined) ofModel.set(items, (truth = search(items, env)));
    return truth;
  };
}

function quantify(quantifier: string, items: readonly Item[], body: CompiledStatement, slot: number, env: Env): Truth {
  const every = quantifier === 'every';
  let result: Truth = every;
  for (const item of items) {
    env.facts.step();
    env.variables[slot] = item;
    const truth = body.test(env);
    result = every ? both(result, truth) : either(result, truth);
    if (result === !every) break;
  }
  if (every && items.length === 0) return false;
  // A phantom stands for members nobody has named: it can leave a question open, but prove nothing.
  return quantifier === 'no' ? negate(result) : result;
}

function quantifiedReasons(
  quantifier: string,
  holds: boolean,
  source: CompiledOperand,
  body: CompiledStatement,
  slot: number,
  env: Env,
): readonly Reason[] {
  const { items } = source.evaluate(env);
  const positive = (quantifier === 'some') === holds && quantifier !== 'every';
  if (quantifier === 'every' || !positive) {
    if (items.length === 0) return source.reasons(env);
    if (!positive && quantifier !== 'every')
      return items
        .filter(isElement)
        .slice(0, 3)
        .map((element) => ({ element: element.id, text: `${element.name} does not change it` }));
  }
  const wanted = quantifier === 'every' ? holds : true;
  for (const item of items) {
    env.variables[slot] = item;
    const truth = body.test(env);
    if (!(truth instanceof Unknown) && truth === wanted) return body.reasons(env, wanted);
  }
  return [];
}
