import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { ConfigurationProblem } from '../../analysis/configuration.js';
import { ruleSetOf } from '../../analysis/rule-set.js';
import type { Finding } from '../../analysis/finding.js';
import type { Problem } from '../../bind/fragment.js';
import { pointAt } from '../../bind/sources.js';
import type { ProjectContext } from '../positions.js';
import { findingMessage } from './finding-text.js';

export const diagnosticSource = 'cxra';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** The diagnostics of all files of a project, by address; files without any are left out. */
export function diagnosticsOf(project: ProjectContext, ruleDocumentationBase?: string): Map<string, Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>();
  const add = (uri: string, diagnostic: Diagnostic): void => {
    const list = byFile.get(uri);
    if (list) list.push(diagnostic);
    else byFile.set(uri, [diagnostic]);
  };
  for (const [uri, problems] of project.snapshot.problems) {
    for (const problem of problems) add(uri, problemDiagnostic(project, uri, problem));
  }
  for (const finding of project.snapshot.analysis.findings) {
    const place = pointAt(project.snapshot.bound.sources, finding.element, finding.attribute);
    if (place && project.snapshot.texts.has(place.uri))
      add(place.uri, findingDiagnostic(project, finding, ruleDocumentationBase)!);
  }
  return byFile;
}

/** A problem of the text as a diagnostic; `data` holds the words that could stand there instead. */
export function problemDiagnostic({ positions }: ProjectContext, uri: string, problem: Problem): Diagnostic {
  const related = problem.related?.map((each) => ({
    location: positions.location(each.uri, each.span),
    message: each.message,
  }));
  return {
    range: positions.range(uri, problem.span),
    severity: severities[problem.severity],
    code: problem.code,
    source: diagnosticSource,
    message: problem.message,
    ...(related && { relatedInformation: related }),
    ...(problem.suggestions && problem.suggestions.length > 0 && { data: { suggestions: problem.suggestions } }),
  };
}

/** A finding as a diagnostic; undefined where its element has no place in the text. Accepted ones are faint hints. */
export function findingDiagnostic(
  project: ProjectContext,
  finding: Finding,
  ruleDocumentationBase?: string,
): Diagnostic | undefined {
  const place = pointAt(project.snapshot.bound.sources, finding.element, finding.attribute);
  if (!place) return undefined;
  return {
    range: project.positions.range(place.uri, place.span),
    severity: finding.suppressed ? DiagnosticSeverity.Hint : severities[finding.severity],
    code: finding.rule,
    source: diagnosticSource,
    message: findingMessage(finding),
    relatedInformation: relatedTo(project, finding),
    data: { fingerprint: finding.fingerprint },
    ...((finding.suppressed || isUnnecessary(project, finding.rule)) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(ruleDocumentationBase !== undefined &&
      !isOwn(project, finding.rule) && {
        codeDescription: { href: `${ruleDocumentationBase}/${finding.rule}.md` },
      }),
  };
}

function isUnnecessary({ snapshot }: ProjectContext, rule: string): boolean {
  return ruleSetOf(snapshot.bound.model).find(rule)?.unnecessary === true;
}

/** Rules of one's own have no page. */
function isOwn({ snapshot }: ProjectContext, rule: string): boolean {
  return ruleSetOf(snapshot.bound.model).find(rule)?.own === true;
}

/** What made a finding true, then the other elements of its condition that no reason names. */
function relatedTo({ snapshot, positions }: ProjectContext, finding: Finding): DiagnosticRelatedInformation[] {
  const { sources } = snapshot.bound;
  const places: { element: string; attribute?: string; text: string }[] = [...finding.reasons];
  const named = new Set([finding.element, ...finding.reasons.map((reason) => reason.element)]);
  for (const [variable, element] of Object.entries(finding.variables)) {
    if (!named.has(element)) places.push({ element, text: `${variable}: ${element}` });
    named.add(element);
  }
  const { suppressed } = finding;
  if (suppressed) places.push({ element: suppressed.by, text: suppressed.reason ?? 'accepted here' });
  return places.flatMap(({ element, attribute, text }) => {
    const place = pointAt(sources, element, attribute);
    return place ? [{ location: positions.location(place.uri, place.span), message: text }] : [];
  });
}

/** What is wrong in a configuration file. */
export function configurationDiagnostic(
  { positions }: Pick<ProjectContext, 'positions'>,
  uri: string,
  problem: ConfigurationProblem,
): Diagnostic {
  const { message, span } = problem;
  return {
    range: positions.range(uri, span),
    severity: DiagnosticSeverity.Error,
    code: 'configuration',
    source: diagnosticSource,
    message,
  };
}
