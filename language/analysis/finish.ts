import { stableHash } from '../core/hash.js';
import { compareText } from '../core/order.js';
import { severityRank } from '../core/severity.js';
import type { Severity } from '../core/severity.js';
import type { Configuration } from './configuration.js';
import type { Facts } from './facts.js';
import type { Finding, Risk } from './finding.js';
import { lowered, riskOf, severityWithRisk } from './risk/risk.js';
import type { Rule } from './rule.js';
import type { RawFinding } from './run-rule.js';

/** Gives a raw finding its severity, risk and fingerprint. */
export function finish(rule: Rule, raw: RawFinding, facts: Facts, configuration: Configuration): Finding {
  const risk = rule.riskless || rule.definite ? undefined : riskOf(facts, facts.element(raw.element), rule.threat);
  return {
    rule: rule.id,
    severity: severityOf(rule, raw, risk, configuration),
    element: raw.element,
    message: raw.plannedFor === undefined ? raw.message : `${raw.message} Planned for ${raw.plannedFor}.`,
    variables: raw.variables,
    reasons: raw.reasons,
    also: [],
    fingerprint: fingerprint(rule, raw, facts),
    ...(raw.attribute !== undefined && { attribute: raw.attribute }),
    ...(risk && { risk }),
    ...(raw.plannedFor !== undefined && { plannedFor: raw.plannedFor }),
  };
}

function severityOf(rule: Rule, raw: RawFinding, risk: Risk | undefined, configuration: Configuration): Severity {
  const configured = configuration.rules[rule.id] ?? configuration.rules[rule.slug];
  if (configured !== undefined && configured !== 'off') return configured;
  const standard = raw.grade ?? (risk ? severityWithRisk(rule.severity, risk) : rule.severity);
  return raw.plannedFor === undefined ? standard : lowered(standard);
}

/** Stable under edits elsewhere: rule, kind and name of the element, names of the others, the attribute that decided. */
function fingerprint(rule: Rule, raw: RawFinding, facts: Facts): string {
  const others = Object.values(raw.variables)
    .filter((id) => id !== raw.element)
    .sort(compareText);
  return stableHash(
    [rule.id, facts.element(raw.element).type, raw.element, others.join(','), raw.attribute ?? ''].join('\n'),
  );
}

/** Gravest first; then by risk, rule and element, so that equal models give equal lists. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      severityRank(b.severity) - severityRank(a.severity) ||
      (b.risk?.score ?? 0) - (a.risk?.score ?? 0) ||
      compareText(a.rule, b.rule) ||
      compareText(a.element, b.element),
  );
}
