import type { SyntaxProblem } from '../syntax/parser.js';
import type { Problem } from './fragment.js';

/** Parser problems in the words of the language; at most fifty, and one for each place. */
export function syntaxProblems(problems: readonly SyntaxProblem[], text: string): Problem[] {
  const seen = new Set<number>();
  const result: Problem[] = [];
  for (const problem of problems) {
    if (seen.has(problem.span.start) || result.length >= 50) continue;
    seen.add(problem.span.start);
    result.push({ code: 'syntax', severity: 'error', message: messageOf(problem, text), span: problem.span });
  }
  return result;
}

function messageOf(problem: SyntaxProblem, text: string): string {
  const expected = /Expecting token of type '(.+?)' but found/.exec(problem.message)?.[1];
  if (problem.found === '') {
    return expected === '}' || text.trimEnd().endsWith('{')
      ? 'The file ends before this block is closed: `}` is missing.'
      : 'The file ends in the middle of a statement.';
  }
  if (problem.message === 'too many errors')
    return 'There are too many errors before this place; nothing behind it is read. Is this a file of this language?';
  if (problem.message.startsWith('more than'))
    return `There are ${problem.message}; what is deeper than that is not read.`;
  if (problem.message.startsWith('unexpected character')) return `\`${problem.found}\` cannot stand here.`;
  if (expected && expected.length <= 2) return `\`${expected}\` is expected before \`${problem.found}\`.`;
  return `\`${problem.found}\` is not expected here: an element such as \`system Name : kind { … }\` or an attribute \`name: value\` should follow.`;
}
