import { compiledRule } from '../analysis/compiled-rule.js';
import { defaultConfiguration } from '../analysis/configuration.js';
import { Facts } from '../analysis/facts.js';
import type { Finding } from '../analysis/finding.js';
import { finish } from '../analysis/finish.js';
import { contextOf } from '../analysis/fixes.js';
import type { OwnRuleProblem } from '../analysis/own-rules/own-rule.js';
import type { Rule } from '../analysis/rule.js';
import { runRule } from '../analysis/run-rule.js';
import { bindProject } from '../bind/project.js';
import type { BoundProject } from '../bind/project.js';
import { readFragment } from '../bind/read-document.js';
import { applyEdits } from '../edit/apply.js';
import type { Fix } from '../edit/model-edit.js';
import { toTextEdits } from '../edit/text-edits.js';

const known = new WeakMap<Rule, { readonly today: string; readonly problems: readonly OwnRuleProblem[] }>();

/**
 * What keeps the examples of a rule from showing what it does: one that cannot be read, one on which it does the opposite, a
 * fix that does not cure. Examples are tried with the thresholds as shipped.
 * @param today ISO date that dates in the examples are compared with
 */
export function exampleProblems(rule: Rule, today: string): readonly OwnRuleProblem[] {
  const before = known.get(rule);
  if (before?.today === today) return before.problems;
  const problems = [...badProblems(rule, today), ...goodProblems(rule, today)];
  known.set(rule, { today, problems });
  return problems;
}

/** An example as a project of its own, with what the rule finds in it. */
interface Tried {
  readonly text: string;
  readonly bound: BoundProject;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

const exampleUri = 'example:';
/** Steps that a rule may take on an example: far more than a text that fits a screen can need. */
const mostSteps = 100_000;

function tryOn(rule: Rule, text: string, today: string): Tried {
  const bound = bindProject([{ fragment: readFragment(exampleUri, text) }]);
  const facts = new Facts(bound.model, today, defaultConfiguration.thresholds);
  const run = facts.within(mostSteps, () => runRule(compiledRule(rule), facts));
  return { text, bound, facts, findings: run.findings.map((raw) => finish(rule, raw, facts, defaultConfiguration)) };
}

function badProblems(rule: Rule, today: string): OwnRuleProblem[] {
  if (rule.bad.trim() === '') return [];
  const unreadable = textProblems(rule.bad, 'bad');
  if (unreadable.length > 0) return unreadable;
  const tried = tryOn(rule, rule.bad, today);
  if (tried.findings.length === 0)
    return [{ message: `${rule.id} reports nothing in its bad example.`, attribute: 'bad' }];
  return fixProblems(rule, tried);
}

function goodProblems(rule: Rule, today: string): OwnRuleProblem[] {
  if (rule.good.trim() === '') return [];
  const unreadable = textProblems(rule.good, 'good');
  if (unreadable.length > 0) return unreadable;
  return tryOn(rule, rule.good, today).findings.map(({ element }) => ({
    message: `${rule.id} reports ${element} in its good example.`,
    attribute: 'good',
  }));
}

function textProblems(text: string, attribute: string): OwnRuleProblem[] {
  const { problems } = bindProject([{ fragment: readFragment(exampleUri, text) }]);
  const errors = (problems.get(exampleUri) ?? []).filter((problem) => problem.severity === 'error');
  return errors.map(({ message, span }) => ({ message: `In the example: ${message}`, attribute, value: 0, span }));
}

/** A fix is true when the bad example is cured by it, wherever the rule reports. */
function fixProblems(rule: Rule, tried: Tried): OwnRuleProblem[] {
  const offered = tried.findings.flatMap((finding) =>
    rule
      .fixes(contextOf(rule, finding, tried.bound.model, tried.facts, []))
      .filter((fix) => !isPlanned(fix))
      .map((fix) => ({ finding, fix })),
  );
  const useless = offered.filter(({ finding, fix }) => !cures(rule, tried, finding, fix));
  return useless
    .slice(0, 1)
    .map(({ fix }) => ({ message: `This does not cure the bad example: ${fix.title}.`, attribute: 'fix' }));
}

function isPlanned({ edits }: Fix): boolean {
  return edits.some((edit) => edit.kind === 'set-attribute' && edit.value.startsWith('planned('));
}

function cures(rule: Rule, { text, bound, facts }: Tried, finding: Finding, fix: Fix): boolean {
  const after = applyEdits(
    text,
    toTextEdits(fix.edits, bound.sources, () => text),
  );
  return (
    textProblems(after, 'fix').length === 0 &&
    tryOn(rule, after, facts.today).findings.every(({ element }) => element !== finding.element)
  );
}
