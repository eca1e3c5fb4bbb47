import type { Finding } from '../analysis/finding.js';
import { elementById } from '../model/index.js';
import { placeJson } from './references.js';
import { isKnown, issuesOf, Places } from './report.js';
import type { Issue, ProjectReport } from './report.js';

/** Version of the shape of `toFindingsJson`; raised when something is removed or changes its meaning. */
export const findingsVersion = 1;

/**
 * Problems and findings of projects as plain data for other programs, suppressed findings included.
 * @param options.base address of the folder that file names are relative to
 * @param options.today ISO date of the check
 */
export function toFindingsJson(
  projects: readonly ProjectReport[],
  options: { readonly version: string; readonly base: string; readonly today: string },
) {
  return {
    format: 'cxra-findings' as const,
    version: findingsVersion,
    tool: { name: 'cxra', version: options.version },
    today: options.today,
    projects: projects.map((project) => projectJson(project, options.base)),
  };
}

function projectJson(project: ProjectReport, base: string) {
  const places = new Places(project, base);
  const issues = issuesOf(project, places);
  return {
    name: project.name,
    problems: issues.flatMap((issue) => (issue.type === 'problem' ? [problemJson(issue)] : [])),
    findings: issues.flatMap((issue) => (issue.type === 'finding' ? [findingJson(project, places, issue)] : [])),
    failures: project.failures,
  };
}

function problemJson({ problem, place }: Issue & { type: 'problem' }) {
  const { code, severity, message, suggestions } = problem;
  return {
    code,
    severity,
    message,
    place: placeJson(place),
    ...(suggestions && suggestions.length > 0 && { suggestions }),
  };
}

function findingJson(project: ProjectReport, places: Places, { finding, place }: Issue & { type: 'finding' }) {
  const element = elementById(project.model, finding.element);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    element: {
      id: finding.element,
      ...(element && { type: element.type, ...(element.title !== undefined && { title: element.title }) }),
    },
    ...(finding.attribute !== undefined && { attribute: finding.attribute }),
    ...(place && { place: placeJson(place) }),
    variables: finding.variables,
    reasons: finding.reasons.map((reason) => reasonJson(places, reason)),
    also: finding.also,
    fingerprint: finding.fingerprint,
    ...(finding.risk && { risk: finding.risk }),
    ...(finding.plannedFor !== undefined && { plannedFor: finding.plannedFor }),
    ...(finding.suppressed && { suppressed: finding.suppressed }),
    ...(project.known && { baseline: isKnown(project, finding) ? ('known' as const) : ('new' as const) }),
  };
}

function reasonJson(places: Places, reason: Finding['reasons'][number]) {
  const place = places.of(reason.element, reason.attribute);
  return { ...reason, ...(place && { place: placeJson(place) }) };
}
