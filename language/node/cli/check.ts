import { severityRank } from '../../core/severity.js';
import type { Severity } from '../../core/severity.js';
import { ruleSetOf } from '../../analysis/rule-set.js';
import { rules } from '../../analysis/rules/index.js';
import type { Rule } from '../../analysis/rule.js';
import { toFindingsJson } from '../../export/json.js';
import { knownIn } from '../../export/baseline.js';
import { isKnown } from '../../export/report.js';
import type { ProjectReport } from '../../export/report.js';
import { readBaseline } from './baseline-file.js';
import { toSarif } from '../../export/sarif.js';
import { toText } from '../../export/text.js';
import { loadProjects, reportOf } from './load-projects.js';
import { baseAddress, exitCodes } from './terminal.js';
import type { ExitCode, Terminal } from './terminal.js';
import { programVersion } from './version.js';

/** What `cxra check` is asked to do. */
export interface CheckOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly failOn: Severity | 'never';
  readonly today: string;
  readonly showSuppressed?: boolean;
  /** File with findings that are known and do not count. */
  readonly baseline?: string;
}

/** Checks the projects at some paths, each on its own, and writes what was found. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const baseline = options.baseline === undefined ? undefined : await readBaseline(options.baseline, terminal);
  const reports = (await loadProjects(paths, options.today)).map((loaded): ProjectReport => {
    const report = reportOf(loaded);
    return baseline ? { ...report, known: knownIn(baseline, report.name) } : report;
  });
  terminal.out(formatted(reports, options, terminal));
  const failures = reports.flatMap((report) => Object.entries(report.failures));
  for (const [rule, reason] of failures) terminal.err(`cxra: rule ${rule} could not run: ${reason}`);
  if (failures.length > 0) return exitCodes.failed;
  return reports.some((report) => reaches(report, options.failOn)) ? exitCodes.found : exitCodes.clean;
}

function formatted(reports: readonly ProjectReport[], options: CheckOptions, terminal: Terminal): string {
  const base = baseAddress(terminal);
  switch (options.format) {
    case 'sarif':
      return toJson(toSarif(reports, { version: programVersion, rules: rulesOf(reports), base }));
    case 'json':
      return toJson(toFindingsJson(reports, { version: programVersion, base, today: options.today }));
    case 'text':
      return toText(reports, { base, showSuppressed: options.showSuppressed === true, painter: terminal.painter });
  }
}

/** The rules that results can name, those that the projects declare too. */
function rulesOf(reports: readonly ProjectReport[]): Rule[] {
  const all = new Map(rules.map((rule) => [rule.id, rule]));
  for (const { model } of reports) for (const rule of ruleSetOf(model).all) all.set(rule.id, all.get(rule.id) ?? rule);
  return [...all.values()];
}

/** JSON as files have it: indented, with a line break at the end. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Tells whether something unsuppressed is at least as grave as a threshold. */
function reaches(report: ProjectReport, threshold: CheckOptions['failOn']): boolean {
  if (threshold === 'never') return false;
  const { problems, findings } = report;
  const open = [...problems, ...findings.filter((finding) => !finding.suppressed && !isKnown(report, finding))];
  return open.some(({ severity }) => severityRank(severity) >= severityRank(threshold));
}
