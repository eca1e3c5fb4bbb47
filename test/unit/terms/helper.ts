import '../../../language/core/polyfill.js';
import { strict as assert } from 'node:assert';
import { isElement } from '../../../language/analysis/bag.js';
import type { Item } from '../../../language/analysis/bag.js';
import { compileCondition } from '../../../language/analysis/conditions/compile.js';
import { tryCondition } from '../../../language/analysis/conditions/try-condition.js';
import type { Match } from '../../../language/analysis/conditions/try-condition.js';
import { defaultThresholds } from '../../../language/analysis/configuration.js';
import { Facts } from '../../../language/analysis/facts.js';
import { Unknown } from '../../../language/analysis/truth.js';
import { bindProject } from '../../../language/bind/project.js';
import { readFragment } from '../../../language/bind/read-document.js';

/** The day that all texts here are written for. */
export const today = '2026-11-22';

/** What conditions know of a text. A text that does not bind is a mistake of the test. */
export function factsOfText(text: string): Facts {
  const bound = bindProject([{ fragment: readFragment('file:///terms.cxra', text) }]);
  const errors = [...bound.problems.values()].flat().filter((problem) => problem.severity === 'error');
  assert.deepEqual(
    errors.map((problem) => `${problem.code}: ${problem.message}`),
    [],
  );
  return new Facts(bound.model, today, defaultThresholds);
}

function matches(text: string, condition: string): Match[] {
  const compiled = compileCondition(condition, []);
  assert.deepEqual(compiled.problems, [], condition);
  return [...tryCondition(compiled, factsOfText(text))];
}

/** Names of what a condition is tried on, by the variable `x`, for which it holds; `?` before those that stay open. */
export function holdsFor(text: string, condition: string): string[] {
  return matches(text, condition)
    .map((match) => `${match.truth === true ? '' : '?'}${nameOf(match.variables['x']!)}`)
    .sort();
}

/** What keeps a condition from being decided, as `element.attribute`. */
export function missingFor(text: string, condition: string): string[] {
  const open = matches(text, condition).flatMap(({ truth }) => (truth instanceof Unknown ? truth.missing : []));
  return [...new Set(open.map(({ element, attribute }) => `${element}.${attribute}`))].sort();
}

/** What made a condition true, in words, place by place. */
export function explained(text: string, condition: string): string[] {
  const reasons = matches(text, condition).flatMap((match) => (match.truth === true ? match.reasons() : []));
  return [...new Set(reasons.map((reason) => reason.text))];
}

/** What an operand yields for the element `x` of a name: names of elements, words and numbers, in their order. */
export function valuesOf(text: string, type: string, name: string, operand: string): string[] {
  const found = matches(text, `${type} x, y in ${operand} where x is set and y is set`);
  return found.filter((match) => nameOf(match.variables['x']!) === name).map((match) => nameOf(match.variables['y']!));
}

function nameOf(item: Item): string {
  return isElement(item) ? item.name : String(item);
}
