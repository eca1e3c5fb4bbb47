import type { Facts } from './facts.js';
import type { Finding } from './finding.js';
import { ruleById } from './rules/index.js';
import { endsOf } from './terms/flows.js';
import { segmentOf } from './terms/places.js';

/** One cause, one finding: a rule steps back where a more specific one reports the same place, and is named there. */
export function subsume(findings: readonly Finding[], facts: Facts): Finding[] {
  const also = new Map<Finding, string[]>();
  const kept = findings.filter((finding) => {
    const winner = findings.find((other) => ruleById(other.rule)?.subsumes?.includes(finding.rule) && touches(finding, other.element, facts));
    if (!winner) return true;
    also.set(winner, [...(also.get(winner) ?? []), finding.rule]);
    return false;
  });
  return kept.map((finding) => (also.has(finding) ? { ...finding, also: [...new Set(also.get(finding))].sort() } : finding));
}

/** Tells whether a finding is about an element: reported on it, on a flow that ends in it or starts or ends in its segment. */
function touches(finding: Finding, element: string, facts: Facts): boolean {
  if (finding.element === element || Object.values(finding.variables).includes(element)) return true;
  const own = facts.element(finding.element);
  if (own.type !== 'flow') return false;
  const { source, target } = endsOf(facts, own);
  return [source, target].some((end) => end !== undefined && (end.id === element || segmentOf(facts, end)?.id === element));
}
