import { suggestWords } from '../../core/suggest.js';
import { elementDefinition, elementTypes } from '../../model/registry.js';
import { Phantom } from '../bag.js';
import type { Item } from '../bag.js';
import type { Facts } from '../facts.js';
import type { Reason } from '../finding.js';
import { both } from '../truth.js';
import type { Truth, Unknown } from '../truth.js';
import type { Alternative, Binder } from './generated/ast.js';
import { compileOperand } from './operands.js';
import { parseCondition, spanOfNode } from './parse.js';
import type { ConditionProblem } from './parse.js';
import { Scope } from './scope.js';
import type { CompiledOperand, CompiledStatement, Env, Variable } from './scope.js';
import { anyElement, elementOf } from './static-types.js';
import type { StaticType } from './static-types.js';
import { compileConjuncts, compileDisjunction } from './statements.js';

/** Elements to try a variable on: all of some types, or those of an operand. */
interface Source {
  readonly variable: Variable;
  readonly types: readonly string[];
  readonly operand?: CompiledOperand;
}

/** One alternative of a rule's condition, with the exceptions that speak of its variables. */
export interface CompiledAlternative {
  /** Frameworks of which the model must declare one; empty: always. */
  readonly frameworks: readonly string[];
  readonly overModel: boolean;
  readonly sources: readonly Source[];
  readonly conjuncts: readonly CompiledStatement[];
  readonly exceptions: readonly CompiledStatement[];
  readonly scope: Scope;
}

/** A rule's condition, ready to be tried on models. */
export interface CompiledCondition {
  readonly alternatives: readonly CompiledAlternative[];
  readonly problems: readonly ConditionProblem[];
}

/** An assignment of elements to a condition's variables, and what came of it. */
export interface Match {
  readonly truth: true | Unknown;
  readonly variables: Readonly<Record<string, Item>>;
  reasons(): readonly Reason[];
  /** What the exceptions looked at that do not hold. */
  exceptionReasons(): readonly Reason[];
  readonly env: Env;
  readonly alternative: CompiledAlternative;
}

/**
 * Parses, checks and compiles a condition with its exceptions. An exception belongs to those alternatives that bind all the
 * variables it uses; one that fits none is a problem.
 */
export function compileCondition(when: string, unless: readonly string[]): CompiledCondition {
  const { tree, problems: syntax } = parseCondition(when);
  const problems: ConditionProblem[] = [...syntax];
  if (syntax.length > 0) return { alternatives: [], problems };
  const bound = tree.alternatives.map((alternative) => bind(alternative, problems));
  const alternatives = bound.map((alternative) => ({ ...alternative, exceptions: [] as CompiledStatement[] }));
  for (const text of unless) addException(text, alternatives, problems);
  return { alternatives, problems };
}

function bind(node: Alternative, problems: ConditionProblem[]): Omit<CompiledAlternative, 'exceptions'> {
  let scope = new Scope(problems, { next: 0 });
  const sources: Source[] = [];
  for (const binder of node.binders) {
    const operand = binder.source ? compileOperand(binder.source, scope) : undefined;
    const types = binder.types.filter((type) => type !== 'element');
    checkTypes(binder, types, problems);
    const added = scope.with(binder.variable, typeOf(types, operand));
    scope = added.scope;
    sources.push({
      variable: added.variable,
      types: types.length > 0 || operand ? types : elementTypes,
      ...(operand && { operand }),
    });
  }
  return {
    frameworks: node.frameworks,
    overModel: node.overModel === true,
    sources,
    conjuncts: compileConjuncts(node.body, scope),
    scope,
  };
}

function checkTypes(binder: Binder, types: readonly string[], problems: ConditionProblem[]): void {
  for (const type of types) {
    if (!elementDefinition(type))
      problems.push({
        message: `\`${type}\` is not a type of element.`,
        span: spanOfNode(binder),
        suggestions: suggestWords(type, elementTypes),
      });
  }
}

function typeOf(types: readonly string[], operand: CompiledOperand | undefined): StaticType {
  if (types.length > 0) return elementOf(...types);
  return operand?.type ?? anyElement;
}

function addException(
  text: string,
  alternatives: readonly { scope: Scope; exceptions: CompiledStatement[] }[],
  problems: ConditionProblem[],
): void {
  const prefix = 'model where ';
  const { tree, problems: syntax } = parseCondition(prefix + text);
  if (syntax.length > 0) {
    problems.push(...syntax);
    return;
  }
  let best: ConditionProblem[] | undefined;
  for (const alternative of alternatives) {
    const own: ConditionProblem[] = [];
    const trial = new Scope(
      own,
      { next: alternative.scope.size },
      new Map(alternative.scope.all().map((variable) => [variable.name, variable])),
    );
    const exception = compileDisjunction(tree.alternatives[0]!.body, trial);
    if (own.length === 0) alternative.exceptions.push(exception);
    if (!best || own.length < best.length) best = own;
  }
  if (best && best.length > 0) problems.push(...best);
}

/** Tries a condition on a model: every assignment for which it holds, or for which it stays open. */
export function* tryCondition(condition: CompiledCondition, facts: Facts): Generator<Match> {
  for (const alternative of condition.alternatives) {
    if (!applies(alternative, facts)) continue;
    const env: Env = { facts, variables: [] };
    yield* tryAlternative(alternative, env, 0, true);
  }
}

const frameworkNames: Readonly<Record<string, string>> = { pci: 'pci-dss' };

function applies(alternative: CompiledAlternative, facts: Facts): boolean {
  if (alternative.frameworks.length === 0) return true;
  const declared = facts.architecture ? facts.attribute(facts.architecture, 'frameworks').items : [];
  return alternative.frameworks.some((name) => declared.includes(frameworkNames[name] ?? name));
}

/** Binds variables one by one; each conjunct is tested as soon as all its variables are bound, so that most assignments end early. */
function* tryAlternative(alternative: CompiledAlternative, env: Env, depth: number, sofar: Truth): Generator<Match> {
  const tested = testNewlyBound(alternative, env, depth, sofar);
  if (tested === false) return;
  if (depth === alternative.sources.length) {
    const truth = afterExceptions(alternative, env, tested);
    if (truth !== false) yield matchOf(alternative, env, truth);
    return;
  }
  const source = alternative.sources[depth]!;
  for (const item of itemsOf(source, env)) {
    env.variables[source.variable.slot] = item;
    yield* tryAlternative(alternative, env, depth + 1, tested);
  }
}

function testNewlyBound(alternative: CompiledAlternative, env: Env, depth: number, sofar: Truth): Truth {
  const bound = new Set(alternative.sources.slice(0, depth).map((source) => source.variable.slot));
  const last = depth === 0 ? undefined : alternative.sources[depth - 1]!.variable.slot;
  let result = sofar;
  for (const conjunct of alternative.conjuncts) {
    const ready = [...conjunct.slots].every((slot) => bound.has(slot));
    const fresh = last === undefined ? conjunct.slots.size === 0 : conjunct.slots.has(last);
    if (!ready || !fresh) continue;
    result = both(result, conjunct.test(env));
    if (result === false) return false;
  }
  return result;
}

/** An exception counts only when it is definitely true: what is unset never silences a rule. */
function afterExceptions(alternative: CompiledAlternative, env: Env, truth: Truth): Truth {
  return alternative.exceptions.some((exception) => exception.test(env) === true) ? false : truth;
}

function itemsOf(source: Source, env: Env): readonly Item[] {
  if (!source.operand) return source.types.flatMap((type) => env.facts.all(type));
  const bag = source.operand.evaluate(env);
  const items =
    source.types.length === 0
      ? bag.items
      : bag.items.filter(
          (item) => typeof item === 'object' && !(item instanceof Phantom) && source.types.includes(item.type),
        );
  return bag.missing.length > 0 ? [...items, new Phantom(bag.missing)] : items;
}

function matchOf(alternative: CompiledAlternative, env: Env, truth: true | Unknown): Match {
  const variables = [...env.variables];
  const frozen: Env = { facts: env.facts, variables };
  return {
    truth,
    env: frozen,
    alternative,
    variables: Object.fromEntries(
      alternative.sources.map(({ variable }) => [variable.name, variables[variable.slot]!]),
    ),
    exceptionReasons: () =>
      alternative.exceptions.flatMap((exception) =>
        exception.reasons({ facts: env.facts, variables: [...variables] }, false),
      ),
    reasons: () =>
      alternative.conjuncts.flatMap((conjunct) =>
        conjunct.reasons({ facts: env.facts, variables: [...variables] }, true),
      ),
  };
}
