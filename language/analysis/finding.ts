import type { Severity } from '../core/severity.js';
import type { ElementId } from '../model/model.js';

/** A place in the model that belongs to a finding, with what it contributes. */
export interface Reason {
  readonly element: ElementId;
  readonly attribute?: string;
  /** One sentence without an end mark, such as "protocol is http". */
  readonly text: string;
}

/** One factor of likelihood or impact, with its contribution. */
export interface RiskFactor {
  readonly text: string;
  readonly points: number;
  readonly element?: ElementId;
}

/** Risk of a finding: likelihood (1 to 4) times impact (1 to 4), and what it rests on. */
export interface Risk {
  readonly likelihood: number;
  readonly impact: number;
  readonly score: number;
  readonly likelihoodFactors: readonly RiskFactor[];
  readonly impactFactors: readonly RiskFactor[];
}

/** What a rule found at one element. Plain data; its fixes are asked for separately. */
export interface Finding {
  /** Rule id, such as `CXRA-ENC-001`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly element: ElementId;
  /** The attribute to point at, where one decided. */
  readonly attribute?: string;
  readonly message: string;
  /** What the condition's variables stood for, by name; the first is `element`. */
  readonly variables: Readonly<Record<string, ElementId>>;
  /** What made it true. */
  readonly reasons: readonly Reason[];
  readonly risk?: Risk;
  /** Rules that see the same cause and step back. */
  readonly also: readonly string[];
  /** A control that would cure it is planned for this day. */
  readonly plannedFor?: string;
  /** Survives edits elsewhere in the text; no line numbers. */
  readonly fingerprint: string;
  readonly suppressed?: Suppressed;
}

/** Why and until when a finding is accepted. */
export interface Suppressed {
  readonly by: ElementId;
  readonly category?: string;
  readonly reason?: string;
  readonly expires?: string;
  /** `underReview` while nobody has approved what needs approval. */
  readonly status: 'accepted' | 'underReview';
}

/** All findings of a model, suppressed ones included, in the order of severity, risk, rule and element. */
export interface Analysis {
  readonly findings: readonly Finding[];
  /** Rules that threw, by id, with the message; the other rules have run. */
  readonly failures: Readonly<Record<string, string>>;
  /** Rules of one's own that could not be tried to the end, by id, with the reason. */
  readonly stopped: Readonly<Record<string, string>>;
}
