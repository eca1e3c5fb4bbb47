import { Phantom } from '../bag.js';
import type { Item } from '../bag.js';
import type { Facts } from '../facts.js';
import type { Reason } from '../finding.js';
import { both } from '../truth.js';
import type { Truth, Unknown } from '../truth.js';
import type { CompiledAlternative, CompiledCondition, Source } from './compile.js';
import type { CompiledStatement, Env } from './scope.js';

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

/** Tries a condition on a model: every assignment for which it holds, or for which it stays open. */
export function* tryCondition(condition: CompiledCondition, facts: Facts): Generator<Match> {
  for (const alternative of condition.alternatives) {
    if (!applies(alternative, facts)) continue;
    const env: Env = { facts, variables: [] };
    yield* tryAlternative(alternative, env, 0, true, new Map());
  }
}

const frameworkNames: Readonly<Record<string, string>> = { pci: 'pci-dss' };

function applies(alternative: CompiledAlternative, facts: Facts): boolean {
  if (alternative.frameworks.length === 0) return true;
  const declared = facts.architecture ? facts.attribute(facts.architecture, 'frameworks').items : [];
  return alternative.frameworks.some((name) => declared.includes(frameworkNames[name] ?? name));
}

/** Truths of conjuncts that speak of one variable alone, by its element; kept while a condition is tried on a model. */
type Kept = Map<CompiledStatement, Map<Item, Truth>>;

/** Binds variables one by one; each conjunct is tested as soon as all its variables are bound, so that most assignments end early. */
function* tryAlternative(
  alternative: CompiledAlternative,
  env: Env,
  depth: number,
  sofar: Truth,
  kept: Kept,
): Generator<Match> {
  const tested = testStage(alternative, env, depth, sofar, kept);
  if (tested === false) return;
  if (depth === alternative.sources.length) {
    const truth = afterExceptions(alternative, env, tested);
    if (truth !== false) yield matchOf(alternative, env, truth);
    return;
  }
  const source = alternative.sources[depth]!;
  for (const item of itemsOf(source, env)) {
    env.facts.step();
    env.variables[source.variable.slot] = item;
    yield* tryAlternative(alternative, env, depth + 1, tested, kept);
  }
}

function testStage(alternative: CompiledAlternative, env: Env, depth: number, sofar: Truth, kept: Kept): Truth {
  let result = sofar;
  for (const { statement, own } of alternative.stages[depth]!) {
    // The first variable takes each element once; later ones take the same again for each of those before.
    const truth = own && depth > 1 ? keptTruth(statement, alternative, env, depth, kept) : statement.test(env);
    result = both(result, truth);
    if (result === false) return false;
  }
  return result;
}

function keptTruth(
  conjunct: CompiledStatement,
  alternative: CompiledAlternative,
  env: Env,
  depth: number,
  kept: Kept,
): Truth {
  const item = env.variables[alternative.sources[depth - 1]!.variable.slot]!;
  let truths = kept.get(conjunct);
  if (!truths) kept.set(conjunct, (truths = new Map()));
  let truth = truths.get(item);
  if (truth === undefined) truths.set(item, (truth = conjunct.test(env)));
  return truth;
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
    get variables() {
      return Object.fromEntries(alternative.sources.map(({ variable }) => [variable.name, variables[variable.slot]!]));
    },
    exceptionReasons: () =>
      alternative.exceptions.flatMap((exception) =>
        exception.reasons({ facts: env.facts, variables: [...variables] }, false),
      ),
    reasons: () => [
      ...alternative.conjuncts.flatMap((conjunct) =>
        conjunct.reasons({ facts: env.facts, variables: [...variables] }, true),
      ),
      ...alternative.sources.flatMap(
        ({ variable, operand }) => operand?.itemReasons?.(frozen, variables[variable.slot]!) ?? [],
      ),
    ],
  };
}
