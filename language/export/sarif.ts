import type { Finding } from '../analysis/finding.js';
import { stableHash } from '../core/hash.js';
import { compareText, unique } from '../core/order.js';
import { elementById } from '../model/index.js';
import { isKnown, issuesOf, Places } from './report.js';
import type { Issue, ProjectReport, ReportProblem } from './report.js';
import { baseId, Locator, plainText } from './sarif-locations.js';
import { levelOf, sarifRules } from './sarif-rules.js';
import type { RuleText } from './sarif-rules.js';
import type { SarifInvocation, SarifLog, SarifResult, SarifSuppression } from './sarif-types.js';

/** What a SARIF log is made of besides the projects. */
export interface SarifOptions {
  /** Version of this program, `1.2.3`. */
  readonly version: string;
  readonly rules: readonly RuleText[];
  /** Address of the folder that places are relative to. */
  readonly base: string;
}

/**
 * The findings and problems of projects as one SARIF 2.1.0 run: plain data, equal for equal input, suppressed findings
 * included with their suppression. Rules that failed are notifications, and the run then counts as not successful.
 */
export function toSarif(projects: readonly ProjectReport[], options: SarifOptions): SarifLog {
  const rules = sarifRules(options.rules);
  const ruleIndex = new Map(rules.map((rule, at) => [rule.id, at]));
  const files = unique(projects.flatMap((project) => [...project.texts.keys()])).sort(compareText);
  const locator = new Locator(options.base, files);
  const results = projects.flatMap((project) => new Results(project, options.base, locator, ruleIndex).all());
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'cxra', semanticVersion: options.version, rules } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [baseId]: { description: { text: 'The folder that the check was started in.' } } },
        artifacts: files.map((uri) => ({
          location: locator.artifact(uri, false),
          sourceLanguage: uri.endsWith('.json') ? 'json' : 'cxra',
        })),
        invocations: [invocation(projects)],
        results,
      },
    ],
  };
}

function invocation(projects: readonly ProjectReport[]): SarifInvocation {
  const failures = projects.flatMap((project) => Object.entries(project.failures));
  return {
    executionSuccessful: failures.length === 0,
    toolExecutionNotifications: failures.map(([id, reason]) => ({
      level: 'error',
      message: { text: plainText(reason) },
      associatedRule: { id },
    })),
  };
}

class Results {
  private readonly places: Places;
  /** How often a problem with the same text was seen before, so that fingerprints differ. */
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly project: ProjectReport,
    base: string,
    private readonly locator: Locator,
    private readonly ruleIndex: ReadonlyMap<string, number>,
  ) {
    this.places = new Places(project, base);
  }

  all(): SarifResult[] {
    return issuesOf(this.project, this.places).map((issue) =>
      issue.type === 'problem' ? this.problem(issue) : this.finding(issue),
    );
  }

  private problem({ place, problem }: Issue & { type: 'problem' }): SarifResult {
    const related = (problem.related ?? []).map((each, at) =>
      this.locator.at(this.places.at(each), { id: at + 1, message: each.message }),
    );
    return {
      ...this.head(problem.code, problem.severity, problem.message),
      locations: [this.locator.at(place)],
      ...(related.length > 0 && { relatedLocations: related }),
      partialFingerprints: { 'cxra/v1': this.problemFingerprint(problem) },
    };
  }

  private problemFingerprint(problem: ReportProblem): string {
    const place = this.places.at(problem);
    const text = [problem.code, place.relative, this.places.textOf(problem)].join('\n');
    const times = this.seen.get(text) ?? 0;
    this.seen.set(text, times + 1);
    return stableHash(`${text}\n${times}`);
  }

  private finding({ place, finding }: Issue & { type: 'finding' }): SarifResult {
    const element = elementById(this.project.model, finding.element);
    const related = this.related(finding);
    return {
      ...this.head(finding.rule, finding.severity, finding.message),
      locations: [this.locator.at(place, element && { element })],
      ...(related.length > 0 && { relatedLocations: related }),
      partialFingerprints: { 'cxra/v1': finding.fingerprint },
      ...(finding.suppressed && { suppressions: [this.suppression(finding.suppressed)] }),
      ...(this.project.known && { baselineState: isKnown(this.project, finding) ? 'unchanged' : 'new' }),
      ...(finding.risk && { rank: Math.round((finding.risk.score / 16) * 1000) / 10 }),
      properties: {
        project: this.project.name,
        ...(finding.also.length > 0 && { also: finding.also }),
        ...(finding.plannedFor !== undefined && { plannedFor: finding.plannedFor }),
        ...(finding.risk && {
          risk: { likelihood: finding.risk.likelihood, impact: finding.risk.impact, score: finding.risk.score },
        }),
      },
    };
  }

  private head(ruleId: string, severity: Finding['severity'], message: string) {
    return {
      ruleId,
      ruleIndex: this.ruleIndex.get(ruleId) ?? -1,
      level: levelOf(severity),
      message: { text: plainText(message) },
    };
  }

  private related(finding: Finding) {
    return finding.reasons.flatMap((reason, at) => {
      const element = elementById(this.project.model, reason.element);
      const place = this.places.of(reason.element, reason.attribute);
      return element && place ? [this.locator.at(place, { id: at + 1, message: reason.text, element })] : [];
    });
  }

  private suppression(suppressed: NonNullable<Finding['suppressed']>): SarifSuppression {
    const { category, expires, reason } = suppressed;
    const place = this.places.of(suppressed.by);
    return {
      kind: 'inSource',
      status: suppressed.status,
      ...(reason !== undefined && { justification: reason }),
      ...(place && { location: this.locator.at(place) }),
      properties: { ...(category !== undefined && { category }), ...(expires !== undefined && { expires }) },
    };
  }
}
