import { contentOffsets } from '../bind/read-text.js';
import type { Problem } from '../bind/fragment.js';
import type { ElementSource, SourceMap } from '../bind/sources.js';
import type { OwnRule, OwnRuleProblem } from '../analysis/own-rules/own-rule.js';
import { sortBy } from '../core/order.js';
import type { Span } from '../core/spans.js';
import { exampleProblems } from './rule-examples.js';

/** A problem with the address of the file it is in. */
export interface PlacedProblem {
  readonly uri: string;
  readonly problem: Problem;
}

/**
 * What is wrong with the rules that a project declares: with their conditions, at the word; with their examples, which have
 * to show what the rule does; and that one was stopped. Rules of used projects are checked where they are written.
 * @param stopped reasons by rule id
 * @param today ISO date that dates in the examples are compared with
 */
export function ownRuleProblems(
  own: readonly OwnRule[],
  sources: SourceMap,
  texts: ReadonlyMap<string, string>,
  stopped: Readonly<Record<string, string>>,
  today: string,
): PlacedProblem[] {
  return own.flatMap((each) => {
    const source = sources.elements.get(each.element.id);
    const text = source && texts.get(source.uri);
    if (!source || text === undefined || each.element.project !== undefined) return [];
    const place = (code: Problem['code'], severity: Problem['severity'], problem: OwnRuleProblem): PlacedProblem => ({
      uri: source.uri,
      problem: {
        code,
        severity,
        message: problem.message,
        span: spanOf(problem, source, text),
        ...(problem.suggestions && { suggestions: problem.suggestions }),
      },
    });
    if (each.problems.length > 0) return each.problems.map((problem) => place('bad-condition', 'error', problem));
    const reason = stopped[each.rule.id];
    return [
      ...(reason === undefined
        ? []
        : [place('bad-condition', 'error', { message: `The rule finds nothing: ${reason}.`, attribute: 'when' })]),
      ...exampleProblems(each.rule, today).map((problem) => place('bad-example', 'warning', problem)),
    ];
  });
}

/** The stretch of the text, the value, the attribute or the name that a problem is about: the nearest that is written. */
function spanOf({ attribute, value, span }: OwnRuleProblem, source: ElementSource, text: string): Span {
  const written = attribute === undefined ? undefined : source.attributes[attribute];
  const whole = value === undefined ? undefined : written?.values[value];
  if (!whole || !span) return whole ?? written?.span ?? source.name ?? source.head;
  const offsets = contentOffsets(text.slice(whole.start, whole.end));
  const at = (index: number): number => whole.start + (offsets[Math.min(index, offsets.length - 1)] ?? 0);
  const [start, end] = [at(span.start), at(span.end)];
  return end > start ? { start, end } : { start: Math.max(whole.start, start - 1), end: start };
}

/** Problems by file with some more, in text order. */
export function withProblems(
  problems: ReadonlyMap<string, readonly Problem[]>,
  more: readonly PlacedProblem[],
): ReadonlyMap<string, readonly Problem[]> {
  const joined = new Map(problems);
  for (const { uri, problem } of more) {
    const list = [...(joined.get(uri) ?? []), problem];
    joined.set(
      uri,
      sortBy(list, (each) => String(each.span.start).padStart(9, '0')),
    );
  }
  return joined;
}
