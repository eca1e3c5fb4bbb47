import '../../../language/core/polyfill.js';
import { allProblems, bindProject } from '../../../language/bind/project.js';
import type { BoundProject } from '../../../language/bind/project.js';
import type { Problem, ProblemCode } from '../../../language/bind/fragment.js';
import { readFragment } from '../../../language/bind/read-document.js';
import type { Span } from '../../../language/core/spans.js';

/** A text without its marks, and the ranges that stood between them, in text order. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Takes `⟦…⟧` out of a text; marks may stand inside each other. */
export function unmark(marked: string): Marked {
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '⟦') {
      open.push({ start: text.length, end: -1 });
      spans.push(open.at(-1)!);
    } else if (character === '⟧') open.pop()!.end = text.length;
    else text += character;
  }
  return { text, spans };
}

export function address(name: string): string {
  return `file:///project/${name}.cxra`;
}

/** Binds files that are given by name. */
export function bindTexts(texts: Readonly<Record<string, string>>): BoundProject {
  return bindProject(Object.entries(texts).map(([name, text]) => ({ fragment: readFragment(address(name), text) })));
}

/** A problem as tests compare it. */
export interface FoundProblem {
  readonly code: ProblemCode;
  readonly at: string;
  readonly problem: Problem;
}

/** All problems of one text, in text order, with the piece of text that each points at. */
export function problemsOf(text: string): FoundProblem[] {
  return allProblems(bindTexts({ main: text })).map(({ problem }) => ({
    code: problem.code,
    at: text.slice(problem.span.start, problem.span.end),
    problem,
  }));
}

/** The text after the first change that a problem offers. */
export function mended(text: string, problem: Problem): string {
  const [word] = problem.suggestions ?? [];
  const edits = word === undefined ? (problem.fixes?.[0]?.edits ?? []) : [{ ...problem.span, newText: word }];
  return [...edits]
    .reverse()
    .reduce((before, edit) => before.slice(0, edit.start) + edit.newText + before.slice(edit.end), text);
}
