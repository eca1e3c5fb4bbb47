import { suggestWords } from '../../core/suggest.js';
import { elementDefinition, elementTypes } from '../../model/registry.js';
import type { Alternative, Binder } from './generated/ast.js';
import { compileOperand } from './operands.js';
import { parseCondition, spanOfNode } from './parse.js';
import type { ConditionProblem } from './parse.js';
import { Scope } from './scope.js';
import type { CompiledOperand, CompiledStatement, Variable } from './scope.js';
import { anyElement, elementOf } from './static-types.js';
import type { StaticType } from './static-types.js';
import { compileConjuncts, compileDisjunction } from './statements.js';

/** Elements to try a variable on: all of some types, or those of an operand. */
export interface Source {
  readonly variable: Variable;
  readonly types: readonly string[];
  readonly operand?: CompiledOperand;
}

/** What can be tested once a variable is bound, quick looks before searches. */
export interface StagedTest {
  readonly statement: CompiledStatement;
  /** Speaks of that variable alone, and so has one truth for each element, whatever the others stand for. */
  readonly own: boolean;
}

/** One alternative of a rule's condition, with the exceptions that speak of its variables. */
export interface CompiledAlternative {
  /** Frameworks of which the model must declare one; empty: always. */
  readonly frameworks: readonly string[];
  readonly overModel: boolean;
  readonly sources: readonly Source[];
  readonly conjuncts: readonly CompiledStatement[];
  /** The conjuncts by how many variables have to be bound before they can be tested, from none to all. */
  readonly stages: readonly (readonly StagedTest[])[];
  readonly exceptions: readonly CompiledStatement[];
  readonly scope: Scope;
}

/** A rule's condition, ready to be tried on models. */
export interface CompiledCondition {
  readonly alternatives: readonly CompiledAlternative[];
  readonly problems: readonly ConditionProblem[];
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
  unless.forEach((text, index) => {
    problems.push(...addException(text, alternatives).map((problem) => inException(problem, index)));
  });
  return { alternatives, problems };
}

function bind(node: Alternative, problems: ConditionProblem[]): Omit<CompiledAlternative, 'exceptions'> {
  const { sources, scope } = bindVariables(node, problems);
  const conjuncts = compileConjuncts(node.body, scope);
  const stages = stagesOf(sources, conjuncts);
  return { frameworks: node.frameworks, overModel: node.overModel === true, sources, conjuncts, stages, scope };
}

/** The variables of an alternative, and where their elements come from. */
export function bindVariables(node: Alternative, problems: ConditionProblem[]): { sources: Source[]; scope: Scope } {
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
  return { sources, scope };
}

function stagesOf(sources: readonly Source[], conjuncts: readonly CompiledStatement[]): StagedTest[][] {
  const order = sources.map((source) => source.variable.slot);
  const depthOf = ({ slots }: CompiledStatement): number =>
    Math.max(0, ...[...slots].map((slot) => order.indexOf(slot) + 1));
  const sorted = [...conjuncts].sort((a, b) => Number(a.searches) - Number(b.searches));
  return [0, ...order].map((_, depth) =>
    sorted
      .filter((conjunct) => depthOf(conjunct) === depth)
      .map((statement) => ({ statement, own: statement.slots.size === 1 })),
  );
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

/** What is put before an exception so that it reads as a condition. */
const exceptionPrefix = 'model where ';

function inException(problem: ConditionProblem, index: number): ConditionProblem {
  const { start, end } = problem.span;
  const span = { start: Math.max(0, start - exceptionPrefix.length), end: Math.max(0, end - exceptionPrefix.length) };
  return { ...problem, span, part: { of: 'unless', index } };
}

function addException(
  text: string,
  alternatives: readonly { scope: Scope; exceptions: CompiledStatement[] }[],
): readonly ConditionProblem[] {
  const { tree, problems: syntax } = parseCondition(exceptionPrefix + text);
  if (syntax.length > 0) return syntax;
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
  return best ?? [];
}
