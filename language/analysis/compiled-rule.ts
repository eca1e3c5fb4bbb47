import { compileCondition } from './conditions/compile.js';
import type { CompiledAlternative, CompiledCondition } from './conditions/compile.js';
import { describerOf } from './conditions/calls.js';
import type { CompiledCall } from './conditions/calls.js';
import { compileOperand } from './conditions/operands.js';
import { parseCondition } from './conditions/parse.js';
import type { ConditionProblem } from './conditions/parse.js';
import { Scope } from './conditions/scope.js';
import type { CompiledOperand, CompiledStatement, Env } from './conditions/scope.js';
import { compileDisjunction } from './conditions/statements.js';
import type { Severity } from '../core/severity.js';
import type { Rule } from './rule.js';

/** A rule's condition, message and grades, compiled once. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly condition: CompiledCondition;
  message(alternative: CompiledAlternative, env: Env): string;
  grade(alternative: CompiledAlternative, env: Env): Severity | undefined;
  readonly problems: readonly ConditionProblem[];
}

type MessagePart = string | CompiledOperand;

const cache = new WeakMap<Rule, CompiledRule>();

/** The compiled form of a rule. */
export function compiledRule(rule: Rule): CompiledRule {
  const known = cache.get(rule);
  if (known) return known;
  const compiled = compile(rule);
  cache.set(rule, compiled);
  return compiled;
}

function compile(rule: Rule): CompiledRule {
  const condition = compileCondition(rule.when, rule.unless);
  const problems = [...condition.problems];
  const messages = new Map<CompiledAlternative, readonly MessagePart[]>();
  const grades = new Map<CompiledAlternative, readonly { statement: CompiledStatement; severity: Severity }[]>();
  condition.alternatives.forEach((alternative, index) => {
    const text = typeof rule.message === 'string' ? rule.message : (rule.message[index] ?? rule.message[0] ?? '');
    const found: ConditionProblem[] = [];
    messages.set(alternative, compileMessage(text, alternative, found));
    problems.push(...found.map((problem) => ({ ...problem, part: { of: 'message' as const, index } })));
    grades.set(
      alternative,
      (rule.grades ?? []).flatMap((grade) => compileGrade(grade.when, grade.severity, alternative, problems)),
    );
  });
  return {
    rule,
    condition,
    problems,
    message: (alternative, env) =>
      (messages.get(alternative) ?? []).map((part) => (typeof part === 'string' ? part : describe(part, env))).join(''),
    grade: (alternative, env) =>
      (grades.get(alternative) ?? []).find((grade) => grade.statement.test(env) === true)?.severity,
  };
}

function innerScope(alternative: CompiledAlternative, problems: ConditionProblem[]): Scope {
  return new Scope(
    problems,
    { next: alternative.scope.size },
    new Map(alternative.scope.all().map((variable) => [variable.name, variable])),
  );
}

function compileMessage(text: string, alternative: CompiledAlternative, problems: ConditionProblem[]): MessagePart[] {
  let end = 0;
  return text.split(/(\{[^}]*\})/).map((part) => {
    const start = end;
    end += part.length;
    if (!part.startsWith('{')) return part;
    const report = (message: string): void =>
      void problems.push({ message, span: { start, end: start + part.length } });
    return compileMessageOperand(part, alternative, report) ?? part;
  });
}

function compileMessageOperand(
  part: string,
  alternative: CompiledAlternative,
  report: (message: string) => void,
): CompiledOperand | undefined {
  const { tree, problems: syntax } = parseCondition(`model where ${part.slice(1, -1)} is set`);
  const statement = tree?.alternatives[0]?.body?.parts[0]?.parts[0]?.operand;
  if (syntax.length > 0 || statement?.$type !== 'Comparison') {
    report(`\`${part}\` in a message is not an operand.`);
    return undefined;
  }
  const found: ConditionProblem[] = [];
  const operand = compileOperand(statement.left, innerScope(alternative, found));
  found.forEach((problem) => report(problem.message));
  if (operand.literal !== undefined) report(`\`${operand.literal}\` is no variable of the condition.`);
  return operand;
}

function compileGrade(
  when: string,
  severity: Severity,
  alternative: CompiledAlternative,
  problems: ConditionProblem[],
): { statement: CompiledStatement; severity: Severity }[] {
  const { tree, problems: syntax } = parseCondition(`model where ${when}`);
  problems.push(...syntax);
  return syntax.length > 0
    ? []
    : [{ statement: compileDisjunction(tree.alternatives[0]!.body, innerScope(alternative, problems)), severity }];
}

function describe(operand: CompiledOperand, env: Env): string {
  const { items } = operand.evaluate(env);
  if (items.length === 0) return 'not stated';
  const shown = items
    .slice(0, 3)
    .map(describerOf((operand as CompiledCall).term))
    .join(', ');
  return items.length > 3 ? `${shown} and ${items.length - 3} more` : shown;
}
