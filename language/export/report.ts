import type { Finding } from '../analysis/finding.js';
import { pointAt } from '../bind/sources.js';
import type { SourceMap } from '../bind/sources.js';
import type { ProblemCode } from '../bind/fragment.js';
import { compareText } from '../core/order.js';
import { LineIndex } from '../core/spans.js';
import type { Location, Position, Span } from '../core/spans.js';
import type { CxModel, ElementId } from '../model/model.js';

/** Something wrong with a text: a model file or a configuration. */
export interface ReportProblem extends Location {
  readonly code: ProblemCode | 'configuration';
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly suggestions?: readonly string[];
  readonly related?: readonly (Location & { readonly message: string })[];
}

/** Everything a check found out about one project. */
export interface ProjectReport {
  readonly name: string;
  readonly model: CxModel;
  readonly sources: SourceMap;
  /** Texts of all files that places lie in, by address. */
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly ReportProblem[];
  readonly findings: readonly Finding[];
  /** Fingerprints of findings that a baseline knows, where there is one. */
  readonly known?: ReadonlySet<string>;
  /** Rules that could not run, by id, with the reason. */
  readonly failures: Readonly<Record<string, string>>;
}

/** Tells whether a finding is one that the baseline knows. */
export function isKnown({ known }: Pick<ProjectReport, 'known'>, finding: Finding): boolean {
  return known?.has(finding.fingerprint) === true;
}

/** A place in a text, in offsets and in zero-based lines and columns of UTF-16 units. */
export interface Place extends Location {
  /** Address relative to the base, as it stands in links (percent-encoded), or the whole address outside of the base. */
  readonly relative: string;
  readonly start: Position;
  readonly end: Position;
}

/** Finds places in the texts of a project. */
export class Places {
  private readonly indexes = new Map<string, LineIndex>();

  /** @param base address of the folder that places are relative to, with or without a slash at its end */
  constructor(
    private readonly report: Pick<ProjectReport, 'sources' | 'texts'>,
    private readonly base: string,
  ) {}

  /** Where a span of a file lies. */
  at({ uri, span }: Location): Place {
    const index = this.indexOf(uri);
    return {
      uri,
      span,
      relative: relativeAddress(uri, this.base),
      start: index.positionAt(span.start),
      end: index.positionAt(span.end),
    };
  }

  /** Where an element or its attribute is written, or undefined for elements without a text of their own. */
  of(element: ElementId, attribute?: string): Place | undefined {
    const location = pointAt(this.report.sources, element, attribute);
    return location && this.at(location);
  }

  /** The text of a span. */
  textOf({ uri, span }: Location): string {
    return this.report.texts.get(uri)?.slice(span.start, span.end) ?? '';
  }

  private indexOf(uri: string): LineIndex {
    let index = this.indexes.get(uri);
    if (!index) this.indexes.set(uri, (index = new LineIndex(this.report.texts.get(uri) ?? '')));
    return index;
  }
}

/** An address relative to a folder, or the whole address where it lies elsewhere. */
export function relativeAddress(uri: string, base: string): string {
  const folder = base.endsWith('/') ? base : `${base}/`;
  return uri.startsWith(folder) ? uri.slice(folder.length) : uri;
}

/** An address as a person reads it: a relative one without percent-encoding, a `file:` one as a path. */
export function readableAddress(address: string): string {
  const path = address.startsWith('file://') ? address.slice('file://'.length) : address;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A problem or a finding with its place. */
export type Issue =
  | { readonly type: 'problem'; readonly place: Place; readonly problem: ReportProblem }
  | { readonly type: 'finding'; readonly place: Place | undefined; readonly finding: Finding };

/** Problems and findings of a project by file and place, problems first; those without a place come last. */
export function issuesOf(report: ProjectReport, places: Places): Issue[] {
  const problems = report.problems.map((problem): Issue => ({ type: 'problem', place: places.at(problem), problem }));
  const findings = report.findings.map((finding): Issue => ({
    type: 'finding',
    place: places.of(finding.element, finding.attribute),
    finding,
  }));
  return [...problems, ...findings].sort(compareIssues);
}

function compareIssues(a: Issue, b: Issue): number {
  return (
    Number(a.place === undefined) - Number(b.place === undefined) ||
    compareText(a.place?.relative ?? '', b.place?.relative ?? '') ||
    compareSpans(a.place?.span, b.place?.span) ||
    compareText(b.type, a.type) ||
    compareText(nameOf(a), nameOf(b))
  );
}

function compareSpans(a: Span | undefined, b: Span | undefined): number {
  return (a?.start ?? 0) - (b?.start ?? 0) || (a?.end ?? 0) - (b?.end ?? 0);
}

function nameOf(issue: Issue): string {
  return issue.type === 'problem'
    ? `${issue.problem.code}\n${issue.problem.message}`
    : `${issue.finding.rule}\n${issue.finding.element}\n${issue.finding.fingerprint}`;
}
