import '../../../language/core/polyfill.js';
import { analyse, factsOf } from '../../../language/analysis/analyse.js';
import { defaultConfiguration } from '../../../language/analysis/configuration.js';
import type { Analysis, Finding } from '../../../language/analysis/finding.js';
import { fixesFor } from '../../../language/analysis/fixes.js';
import type { Rule } from '../../../language/analysis/rule.js';
import { ruleById } from '../../../language/analysis/rules/index.js';
import { bindProject } from '../../../language/bind/project.js';
import type { BoundProject } from '../../../language/bind/project.js';
import { readFragment } from '../../../language/bind/read-document.js';
import { applyEdits } from '../../../language/edit/apply.js';
import type { Fix } from '../../../language/edit/model-edit.js';
import { toTextEdits } from '../../../language/edit/text-edits.js';

/** The day that all examples are written for. */
export const today = '2026-11-22';
const uri = 'file:///example.cxra';

/** A text, read and analysed. */
export interface Checked {
  readonly text: string;
  readonly bound: BoundProject;
  readonly analysis: Analysis;
  /** Syntax and binding errors, in words. */
  readonly errors: readonly string[];
}

/** Reads and analyses a text as a project of one file. */
export function check(text: string): Checked {
  const bound = bindProject([{ fragment: readFragment(uri, text) }]);
  const analysis = analyse(bound.model, { configuration: defaultConfiguration, today });
  const errors = [...bound.problems.values()].flat().filter((problem) => problem.severity === 'error');
  return { text, bound, analysis, errors: errors.map((problem) => `${problem.code}: ${problem.message}`) };
}

/** Ids of the rules that report on a text, suppressed findings aside. */
export function reported(checked: Checked): string[] {
  return [
    ...new Set(checked.analysis.findings.filter((finding) => !finding.suppressed).map((finding) => finding.rule)),
  ].sort();
}

/** The findings of one rule. */
export function findingsOf(checked: Checked, rule: string): readonly Finding[] {
  return checked.analysis.findings.filter((finding) => finding.rule === rule);
}

/** All fixes of a finding. */
export function fixes(checked: Checked, finding: Finding): readonly Fix[] {
  return fixesFor(finding, checked.bound.model, factsOf(checked.analysis)!);
}

/** The text after a fix. */
export function fixed(checked: Checked, fix: Fix): string {
  return applyEdits(
    checked.text,
    toTextEdits(fix.edits, checked.bound.sources, () => checked.text),
  );
}

const subjects: Readonly<Record<string, readonly string[]>> = {
  'CXRA-MOD-009': ['CXRA-ENC-001'],
  'CXRA-MOD-010': ['CXRA-ENC-005'],
};

/**
 * Rules that may report on another rule's examples: the questions of MOD-001, what the rule subsumes, and what is the
 * subject of the rules on suppressions and on what is overdue.
 */
export function tolerated(rule: Rule): ReadonlySet<string> {
  return new Set(
    ['CXRA-MOD-001', ...(rule.subsumes ?? []), ...(subjects[rule.id] ?? [])].filter(
      (id) => ruleById(id) !== undefined && id !== rule.id,
    ),
  );
}
