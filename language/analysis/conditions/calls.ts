import { suggestWords } from '../../core/suggest.js';
import { Phantom, unknownBag } from '../bag.js';
import type { Bag, Item } from '../bag.js';
import type { Reason } from '../finding.js';
import { terms } from '../terms/index.js';
import type { Term, TermPredicate } from '../terms/term.js';
import { joinMissing, nothingMissing, Unknown } from '../truth.js';
import type { Truth } from '../truth.js';
import type { Call } from './generated/ast.js';
import { describeItem, describeShare } from './describe.js';
import { compileOperand } from './operands.js';
import { constant } from './primaries.js';
import { spanOfNode } from './parse.js';
import { joinSlots } from './scope.js';
import type { CompiledOperand, Env, Scope } from './scope.js';

/** A call of a term, as an operand; terms that yield a truth are statements and are marked by their type. */
export interface CompiledCall extends CompiledOperand {
  readonly term?: Term;
  truth?(env: Env): Truth;
}

/** Compiles a call and checks its operands against the term's parameters. */
export function compileCall(node: Call, scope: Scope): CompiledCall {
  const term = terms.get(node.name);
  const operands = node.operands.map((operand) => compileOperand(operand, scope));
  if (!term) {
    const suggestions = suggestWords(node.name, terms.keys());
    scope.report({
      message: `No term is called \`${node.name}\`.${suggestions[0] ? ` Did you mean \`${suggestions[0]}\`?` : ''}`,
      span: spanOfNode(node),
      suggestions,
    });
    return constant({ kind: 'words' }, []);
  }
  checkOperands(node, term, operands, scope);
  const key = node.operands.find((_, index) => operands[index]!.lambda && operands[index]!.slots.size === 0)?.$cstNode
    ?.text;
  const run = (env: Env): Bag | Truth => evaluate(term, operands, env, key);
  return {
    term,
    type: typeof term.yields === 'function' ? term.yields(operands.map((operand) => operand.type)) : term.yields,
    slots: joinSlots(...operands.map((operand) => operand.slots)),
    evaluate: (env) => asBag(run(env)),
    truth: (env) => asTruth(run(env)),
    reasons: (env) => describeCall(node, term, operands, env, run(env), key),
    itemReasons: (env, item) => term.explainItem?.(env.facts, values(operands, env), item) ?? [],
  };
}

/** What the operands yield, a condition on one element aside. */
function values(operands: readonly CompiledOperand[], env: Env): Bag[] {
  return operands.filter((operand) => !operand.lambda).map((operand) => operand.evaluate(env));
}

/** The condition on one element that a term is given, if it is given one. */
function predicateOf(operands: readonly CompiledOperand[], env: Env, key?: string): TermPredicate | undefined {
  const lambda = operands.find((operand) => operand.lambda)?.lambda;
  if (!lambda) return undefined;
  const about = (item: Item): Env => {
    env.variables[lambda.slot] = item;
    return env;
  };
  return {
    test: (item) => lambda.body.test(about(item)),
    against: (item) => lambda.body.reasons(about(item), false),
    ...(key !== undefined && { key }),
  };
}

function checkOperands(node: Call, term: Term, operands: readonly CompiledOperand[], scope: Scope): void {
  const least = term.parameters.filter((parameter) => !parameter.optional).length;
  if (operands.length < least || operands.length > term.parameters.length) {
    scope.report({
      message: `\`${node.name}\` takes ${term.parameters.map((parameter) => parameter.name).join(', ')}.`,
      span: spanOfNode(node),
    });
  }
  operands.forEach((operand, index) => {
    const wanted = term.parameters[index]?.types;
    if (!wanted || operand.lambda) return;
    const fits =
      operand.type.kind === 'elements' &&
      operand.type.types.some((type) => type === 'element' || wanted.includes(type));
    if (!fits)
      scope.report({
        message: `\`${node.name}\` is asked of ${wanted.join(' or ')}.`,
        span: spanOfNode(node.operands[index]!),
      });
  });
}

function evaluate(term: Term, operands: readonly CompiledOperand[], env: Env, key?: string): Bag | Truth {
  const bags: Bag[] = [];
  let missing = nothingMissing;
  for (const operand of operands) {
    if (operand.lambda) continue;
    const bag = operand.evaluate(env);
    for (const item of bag.items) if (item instanceof Phantom) missing = joinMissing(missing, item.missing);
    if (bag.items.length === 0 && bag.missing.length > 0 && !term.takesUnknown)
      missing = joinMissing(missing, bag.missing);
    bags.push(bag);
  }
  if (missing.length > 0) return unknownBag(missing);
  return term.evaluate(env.facts, bags, predicateOf(operands, env, key));
}

function asBag(value: Bag | Truth): Bag {
  if (typeof value === 'boolean') return { items: [value ? 'yes' : 'no'], missing: nothingMissing };
  return value instanceof Unknown ? unknownBag(value.missing) : value;
}

function asTruth(value: Bag | Truth): Truth {
  if (typeof value === 'boolean' || value instanceof Unknown) return value;
  if (value.items.length === 0) return value.missing.length > 0 ? new Unknown(value.missing) : false;
  return value.items.every((item) => item === 'yes');
}

function describeCall(
  node: Call,
  term: Term,
  operands: readonly CompiledOperand[],
  env: Env,
  value: Bag | Truth,
  key?: string,
): readonly Reason[] {
  const first = operands[0]?.evaluate(env).items[0];
  if (first === undefined || typeof first !== 'object' || first instanceof Phantom) return [];
  const text = describeTermValue(value, describerOf(term));
  const name = node.$cstNode?.text ?? node.name;
  const steps = term.explain?.(env.facts, values(operands, env), predicateOf(operands, env, key)) ?? [];
  return [{ element: first.id, text: `${term.label ?? name}${text === undefined ? '' : `: ${text}`}` }, ...steps];
}

/** How the values of a term are shown. */
export function describerOf(term: Term | undefined): (item: Item) => string {
  return (item) => (term?.share && typeof item === 'number' ? describeShare(item) : describeItem(item));
}

function describeTermValue(value: Bag | Truth, describe: (item: Item) => string): string | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value instanceof Unknown) return 'not known';
  return value.items.length === 0 ? 'none' : value.items.slice(0, 5).map(describe).join(', ');
}
