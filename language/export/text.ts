import { pushTo } from '../core/order.js';
import type { Severity } from '../core/severity.js';
import { isKnown, issuesOf, Places, readableAddress } from './report.js';
import type { Issue, ProjectReport } from './report.js';

/** Colours pieces of text; each function gives its text back, with or without escape sequences around it. */
export interface Painter {
  readonly file: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly rule: (text: string) => string;
  readonly muted: (text: string) => string;
}

const asIs = (text: string): string => text;

/** Leaves everything as it is. */
export const plainPainter: Painter = { file: asIs, error: asIs, warning: asIs, info: asIs, rule: asIs, muted: asIs };

/** What a text report needs besides the projects. */
export interface TextOptions {
  /** Address of the folder that file names are relative to. */
  readonly base: string;
  readonly showSuppressed: boolean;
  readonly painter?: Painter;
}

/**
 * A report for people: one line for each problem and finding (`path:line:column severity RULE message`), an empty line
 * between files, and a summary as the last line. Ends with a line break.
 */
export function toText(projects: readonly ProjectReport[], options: TextOptions): string {
  const painter = options.painter ?? plainPainter;
  const old = new Set(projects.flatMap((project) => project.findings.filter((finding) => isKnown(project, finding))));
  const isOld = (issue: Issue): boolean => issue.type === 'finding' && old.has(issue.finding);
  const issues = projects.flatMap((project) => issuesOf(project, new Places(project, options.base)));
  const shown = issues.filter((issue) => !isOld(issue) && (options.showSuppressed || !isSuppressed(issue)));
  const blocks = new Map<string, string[]>();
  for (const issue of shown) {
    const file = issue.place ? readableAddress(issue.place.relative) : '';
    pushTo(blocks, file, lineOf(issue, file, painter));
  }
  const files = new Set(
    projects.flatMap((project) => [...project.texts.keys()].filter((uri) => uri.endsWith('.cxra'))),
  );
  const parts = [
    ...[...blocks.values()].map((lines) => `${lines.join('\n')}\n`),
    `${summaryOf(
      issues.filter((issue) => !isOld(issue)),
      files.size,
      old.size,
    )}\n`,
  ];
  return parts.join('\n');
}

function isSuppressed(issue: Issue): boolean {
  return issue.type === 'finding' && issue.finding.suppressed !== undefined;
}

function lineOf(issue: Issue, file: string, painter: Painter): string {
  const { place } = issue;
  const where = place ? painter.file(`${file}:${place.start.line + 1}:${place.start.character + 1} `) : '';
  const { severity, message } = issue.type === 'problem' ? issue.problem : issue.finding;
  const rule = issue.type === 'problem' ? issue.problem.code : issue.finding.rule;
  const suppressed = issue.type === 'finding' && issue.finding.suppressed;
  const word = suppressed ? painter.muted('suppressed') : painter[severity](severity);
  return `${where}${word} ${painter.rule(rule)} ${oneLine(message)}${suppressed ? painter.muted(untilText(suppressed.expires, suppressed.reason)) : ''}`;
}

function untilText(expires: string | undefined, reason: string | undefined): string {
  const parts = [
    ...(expires === undefined ? [] : [`until ${expires}`]),
    ...(reason === undefined ? [] : [oneLine(reason)]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(': ')})`;
}

/** Control characters from a model, line breaks and terminal escapes among them, are shown as spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

function summaryOf(issues: readonly Issue[], files: number, known: number): string {
  const count = (severity: Severity): number =>
    issues.filter(
      (issue) =>
        !isSuppressed(issue) &&
        (issue.type === 'problem' ? issue.problem.severity : issue.finding.severity) === severity,
    ).length;
  const suppressed = issues.filter(isSuppressed).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  const found =
    errors + warnings + infos === 0
      ? 'Nothing found'
      : `${amount(errors, 'error')}, ${amount(warnings, 'warning')}, ${infos} info`;
  return `${found} in ${amount(files, 'file')}${suppressed > 0 ? `; ${suppressed} suppressed` : ''}${known > 0 ? `; ${known} known from the baseline` : ''}.`;
}

function amount(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** The first few names of a list, and how many more there are. */
export function listed(names: readonly string[], most = 5): string {
  const shown = names.slice(0, names.length === most + 1 ? most + 1 : most).map(oneLine);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
