import type { Finding } from '../analysis/finding.js';
import { compareText } from '../core/order.js';
import type { ProjectReport } from './report.js';

/** A finding that was there when the baseline was made; rule and element are for whoever reads the file. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly element: string;
}

/** Findings that are known by project, as they stand in a baseline file. */
export interface Baseline {
  readonly format: 'cxra-baseline';
  readonly version: 1;
  readonly projects: Readonly<Record<string, readonly BaselineEntry[]>>;
}

/** All unsuppressed findings of projects as a baseline: equal findings give equal text, a changed one a changed line. */
export function baselineOf(reports: readonly Pick<ProjectReport, 'name' | 'findings'>[]): Baseline {
  const projects = reports.map(({ name, findings }) => [name, entriesOf(findings)] as const);
  return { format: 'cxra-baseline', version: 1, projects: Object.fromEntries(projects) };
}

function entriesOf(findings: readonly Finding[]): BaselineEntry[] {
  return findings
    .filter((finding) => !finding.suppressed)
    .map(({ fingerprint, rule, element }) => ({ fingerprint, rule, element }))
    .sort((a, b) => compareText(a.rule, b.rule) || compareText(a.element, b.element));
}

/** A baseline without what is no longer found, and how many that were. Projects that were not looked at keep their entries. */
export function pruned(
  baseline: Baseline,
  reports: readonly Pick<ProjectReport, 'name' | 'findings'>[],
): { readonly baseline: Baseline; readonly removed: number } {
  let removed = 0;
  const projects = Object.entries(baseline.projects).map(([name, entries]) => {
    const report = reports.find((each) => each.name === name);
    if (!report) return [name, entries] as const;
    const found = new Set(report.findings.map((finding) => finding.fingerprint));
    const kept = entries.filter((entry) => found.has(entry.fingerprint));
    removed += entries.length - kept.length;
    return [name, kept] as const;
  });
  return { baseline: { ...baseline, projects: Object.fromEntries(projects) }, removed };
}

/** Reads the text of a baseline file; a text that is none gives the reason. */
export function parseBaseline(text: string): Baseline | { readonly reason: string } {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { reason: 'it is not valid JSON' };
  }
  if (!isObject(content) || content['format'] !== 'cxra-baseline') return { reason: 'it is not a baseline of cxra' };
  if (content['version'] !== 1)
    return { reason: `its version is ${String(content['version'])}, and this program knows 1` };
  const { projects } = content;
  if (!isObject(projects) || !areEntries(projects)) return { reason: 'its list of findings cannot be read' };
  return { format: 'cxra-baseline', version: 1, projects };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areEntries(projects: Readonly<Record<string, unknown>>): projects is Baseline['projects'] {
  return Object.values(projects).every((list) => Array.isArray(list) && list.every(isEntry));
}

function isEntry(value: unknown): value is BaselineEntry {
  return isObject(value) && ['fingerprint', 'rule', 'element'].every((key) => typeof value[key] === 'string');
}

/** The fingerprints that a baseline knows of a project. */
export function knownIn(baseline: Baseline, project: string): ReadonlySet<string> {
  const entries = Object.hasOwn(baseline.projects, project) ? baseline.projects[project]! : [];
  return new Set(entries.map((entry) => entry.fingerprint));
}
