import type { Severity } from '../core/severity.js';
import type { CxElement, ElementId } from '../model/model.js';
import { isElement, Phantom } from './bag.js';
import type { CompiledRule } from './compiled-rule.js';
import { tryCondition } from './conditions/try-condition.js';
import type { Match } from './conditions/try-condition.js';
import type { Facts } from './facts.js';
import type { Reason } from './finding.js';
import type { Rule } from './rule.js';
import type { Missing } from './truth.js';
import { Unknown } from './truth.js';

/** A finding before risk, suppression and configuration. */
export interface RawFinding {
  readonly element: ElementId;
  readonly message: string;
  readonly variables: Readonly<Record<string, ElementId>>;
  readonly reasons: readonly Reason[];
  readonly attribute?: string;
  readonly grade?: Severity;
  readonly plannedFor?: string;
}

/** What one rule gave on one model. Plain data, so that it can be kept while nothing it read changes. */
export interface RuleRun {
  readonly rule: Rule;
  readonly findings: readonly RawFinding[];
  /** What kept it from deciding, at each place. */
  readonly undecided: readonly Missing[];
  readonly reads: ReadonlySet<string>;
}

/** Tries a rule on a model: one finding for each element it reports on. */
export function runRule(compiled: CompiledRule, facts: Facts): RuleRun {
  const { value, reads } = facts.log.during(() => collect(compiled, facts));
  return { ...value, rule: compiled.rule, reads };
}

function collect(compiled: CompiledRule, facts: Facts): Pick<RuleRun, 'findings' | 'undecided'> {
  const findings = new Map<ElementId, RawFinding>();
  const undecided = new Map<string, Missing>();
  for (const match of tryCondition(compiled.condition, facts)) {
    if (match.truth instanceof Unknown) {
      for (const missing of match.truth.missing) undecided.set(`${missing.element}\u0000${missing.attribute}`, missing);
      continue;
    }
    const element = reportedElement(compiled, match, facts);
    if (!element || findings.has(element.id) || isOutOfScope(facts, element)) continue;
    findings.set(element.id, rawFinding(compiled, match, element, facts));
  }
  return { findings: [...findings.values()], undecided: [...undecided.values()] };
}

function isOutOfScope(facts: Facts, element: CxElement): boolean {
  return facts.attribute(element, 'out-of-scope').items.includes('yes');
}

/** The element that a finding is reported on; what is said of the whole, at the architecture. */
export function reportedElement(compiled: CompiledRule, match: Match, facts: Facts): CxElement | undefined {
  if (match.alternative.overModel) return facts.architecture ?? standIn(match, facts);
  const name = compiled.rule.reportOn ?? match.alternative.sources[0]?.variable.name;
  const item = name === undefined ? undefined : match.variables[name];
  const first = Object.values(match.variables).find((each): each is CxElement => isElement(each));
  return item !== undefined && isElement(item) ? item : first;
}

const wholes = ['journey', 'touchpoint', 'system'];

/** Where nobody wrote an `architecture`: the first element that counts, else the first of those that a model is about. */
function standIn(match: Match, facts: Facts): CxElement | undefined {
  const counting = match.reasons().map((reason) => facts.element(reason.element));
  const others = wholes.flatMap((type) => facts.all(type));
  return [...counting, ...others].find((element) => element.project === undefined);
}

function rawFinding(compiled: CompiledRule, match: Match, element: CxElement, facts: Facts): RawFinding {
  const reasons = distinct(match.reasons());
  const grade = compiled.grade(match.alternative, match.env);
  const plannedFor = plannedDate([...reasons, ...match.exceptionReasons()], facts);
  const attribute =
    compiled.rule.pointAt ??
    reasons.find(
      (reason) => reason.element === element.id && reason.attribute !== undefined && !headerWords.has(reason.attribute),
    )?.attribute;
  return {
    element: element.id,
    message: compiled.message(match.alternative, match.env),
    variables: variableIds(match),
    reasons,
    ...(attribute !== undefined && { attribute }),
    ...(grade && { grade }),
    ...(plannedFor !== undefined && { plannedFor }),
  };
}

const headerWords = new Set(['src', 'dst', 'kind']);

function variableIds(match: Match): Record<string, ElementId> {
  const ids: Record<string, ElementId> = {};
  for (const [name, item] of Object.entries(match.variables)) {
    if (typeof item === 'object' && !(item instanceof Phantom)) ids[name] = item.id;
  }
  return ids;
}

function distinct(reasons: readonly Reason[]): Reason[] {
  const seen = new Map<string, Reason>();
  for (const reason of reasons) {
    const key = `${reason.element}\u0000${reason.text}`;
    if (!seen.has(key)) seen.set(key, reason);
  }
  return [...seen.values()];
}

/** The day by which a control that decided here is planned. */
function plannedDate(reasons: readonly Reason[], facts: Facts): string | undefined {
  for (const { element, attribute } of reasons) {
    if (attribute === undefined) continue;
    const stated = facts.element(element)?.attributes[attribute];
    if (stated?.state === 'planned' && stated.plannedFor !== undefined && stated.plannedFor >= facts.today)
      return stated.plannedFor;
  }
  return undefined;
}
