import { bindVariables } from './compile.js';
import { compileOperand } from './operands.js';
import { parseCondition } from './parse.js';
import type { Variable } from './scope.js';
import { elementOf } from './static-types.js';
import type { StaticType } from './static-types.js';

/** What is known at a place of a condition that is being written. */
export interface ConditionPlace {
  /** The variables that are bound before the place, outermost first. */
  readonly variables: readonly Pick<Variable, 'name' | 'type'>[];
  /** The type of an operand that could stand at the place; undefined where it cannot be read. */
  typeOf(operand: string): StaticType | undefined;
}

/**
 * Understands the text of one alternative before a place, whether the rest can be read or not: the variables of its head,
 * and those of the quantifiers that are open.
 * @param before the text from the start of the alternative to the place
 */
export function placeIn(before: string): ConditionPlace {
  const [head, ...rest] = before.split(/\bwhere\b/);
  const binders = [longestReadable((head ?? '').replace(/^\s*\[[^\]]*\]/, '')), ...quantified(rest.join('where'))];
  const readable = binders.filter((binder) => binder !== '' && binder !== 'model' && canBeRead(binder));
  const text = readable.length === 0 ? 'model' : readable.join(', ');
  return { variables: variablesOf(text), typeOf: (operand) => typeOf(text, operand) };
}

function quantified(body: string): string[] {
  const pattern =
    /\b(?:some|no|every)\s+(?:([a-z-]+)\s+)?([A-Za-z_]\w*)\s+in\s+([^:]+):|\bcount\s*\(\s*([A-Za-z_]\w*)\s+in\s+([^:]+):/g;
  return [...body.matchAll(pattern)].map(([, type, variable, source, counted, from]) =>
    counted === undefined ? `${type ?? ''} ${variable} in ${source}`.trim() : `${counted} in ${from}`,
  );
}

/** The head of an alternative without what is unfinished at its end. */
function longestReadable(head: string): string {
  const parts = head.split(',');
  while (parts.length > 0 && !canBeRead(parts.join(','))) parts.pop();
  return parts.join(',').trim();
}

function canBeRead(binder: string): boolean {
  return parseCondition(`${binder} where today = today`).problems.length === 0;
}

function variablesOf(binders: string): readonly Variable[] {
  const { tree } = parseCondition(`${binders} where today = today`);
  const alternative = tree.alternatives[0];
  return alternative ? bindVariables(alternative, []).scope.all() : [];
}

function typeOf(binders: string, operand: string): StaticType | undefined {
  const { tree, problems } = parseCondition(`${binders} where ${operand} is set`);
  const alternative = tree.alternatives[0];
  const comparison = alternative?.body?.parts[0]?.parts[0]?.operand;
  if (problems.length > 0 || !alternative || comparison?.$type !== 'Comparison') return undefined;
  const { scope } = bindVariables(alternative, []);
  const compiled = compileOperand(comparison.left, scope);
  return compiled.literal === undefined ? compiled.type : undefined;
}

/** The elements that a type stands for; empty for types that are none. */
export function elementTypesOf(type: StaticType | undefined): readonly string[] {
  const types = type?.kind === 'elements' ? type : elementOf();
  return types.kind === 'elements' ? types.types.filter((each) => each !== 'element') : [];
}
