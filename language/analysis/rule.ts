import type { Severity } from '../core/severity.js';
import type { CxElement, CxModel } from '../model/model.js';
import type { Fix } from '../edit/model-edit.js';
import type { Facts } from './facts.js';
import type { Finding } from './finding.js';

/** What a rule's fixes are made from: the finding, and the facts of the model it was found in. */
export interface FixContext {
  readonly finding: Finding;
  readonly model: CxModel;
  readonly facts: Facts;
  readonly today: string;
  /** Ids and readable names of all rules. */
  readonly ruleNames: readonly string[];
  /** The element that a variable of the condition stood for; throws for a name the condition does not have. */
  variable(name: string): CxElement;
  /** All elements that a variable stands for wherever the rule holds on the same element; the finding speaks of the first. */
  every(name: string): readonly CxElement[];
}

/**
 * What sort of attack a rule is about, where neither who can call nor what data is at stake tells its risk: by what outsiders
 * write and others pass on, or by bringing something to a stop.
 */
export type Threat = 'content' | 'outage';

/** A different severity under a condition on the same variables; the first that is true counts. */
export interface Grade {
  readonly when: string;
  readonly severity: Severity;
}

/** A rule as one unit: what it says, when it holds, and what can be done about it. */
export interface Rule {
  /** Such as `CXRA-ENC-001`; never reused. */
  readonly id: string;
  /** Readable name, unique too. */
  readonly slug: string;
  readonly title: string;
  readonly severity: Severity;
  /** `local`: decided on one element; `graph`: on paths; `model`: on the whole. */
  readonly scope: 'local' | 'graph' | 'model';
  readonly what: string;
  readonly why: string;
  readonly how: string;
  /** When a finding may be wrong, and what to do then. */
  readonly falsePositives: string;
  /** Identifiers in CWE, OWASP lists, laws and standards. */
  readonly maps: readonly string[];
  /** Condition, in the condition language. */
  readonly when: string;
  /** Exceptions: one that is definitely true silences the rule. */
  readonly unless: readonly string[];
  /** With `{operand}` in it; one for all alternatives of the condition, or one for each. */
  readonly message: string | readonly string[];
  /** Variable whose element is reported; the first of the condition where it is left out. */
  readonly reportOn?: string;
  /** Attribute to point at; the first that decided where it is left out. */
  readonly pointAt?: string;
  readonly grades?: readonly Grade[];
  /** Keeps its severity whatever the risk. */
  readonly definite?: true;
  /** Judges the experience or the model, to which the risk of an attack does not apply. */
  readonly riskless?: true;
  readonly threat?: Threat;
  /** Ids of rules that see the same cause and step back. */
  readonly subsumes?: readonly string[];
  /** What it reports is of no use, which editors show by fading it. */
  readonly unnecessary?: true;
  /** Speaks of what other rules found, and so runs after them. */
  readonly afterOthers?: true;
  /** Declared by a model, so that its texts are somebody's own and no markup. */
  readonly own?: true;
  /** A complete model in which it reports, and no other rule. */
  readonly bad: string;
  /** The same, cured. */
  readonly good: string;
  readonly fixes: (context: FixContext) => readonly Fix[];
}

/** Marks a rule file's content; checks nothing at run time, the generic test does. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** The family of a rule: `ENC` of `CXRA-ENC-001`. */
export function familyOf(ruleId: string): string {
  return ruleId.split('-')[1] ?? ruleId;
}
