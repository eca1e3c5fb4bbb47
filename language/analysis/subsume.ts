import { pushTo } from '../core/order.js';
import type { ElementId } from '../model/model.js';
import { elementsIn } from './bag.js';
import type { Facts } from './facts.js';
import type { Finding } from './finding.js';
import type { RuleSet } from './rule-set.js';
import { endsOf } from './terms/flows.js';
import { segmentOf } from './terms/places.js';

/** One cause, one finding: a rule steps back where a more specific one reports the same place, and is named there. */
export function subsume(findings: readonly Finding[], facts: Facts, rules: RuleSet): Finding[] {
  const winners = new Map<ElementId, Finding[]>();
  for (const finding of findings) if (rules.find(finding.rule)?.subsumes) pushTo(winners, finding.element, finding);
  if (winners.size === 0) return [...findings];
  const also = new Map<Finding, string[]>();
  const kept = findings.filter((finding) => {
    const winner = winnerOver(finding, winners, facts, rules);
    if (winner) pushTo(also, winner, finding.rule);
    return !winner;
  });
  return kept.map((finding) =>
    also.has(finding) ? { ...finding, also: [...new Set(also.get(finding))].sort() } : finding,
  );
}

function winnerOver(
  finding: Finding,
  winners: ReadonlyMap<ElementId, readonly Finding[]>,
  facts: Facts,
  rules: RuleSet,
): Finding | undefined {
  for (const element of placesOf(finding, facts)) {
    const winner = winners.get(element)?.find((other) => rules.find(other.rule)?.subsumes?.includes(finding.rule));
    if (winner) return winner;
  }
  return undefined;
}

/** The elements that a finding is about: its own, those its condition speaks of, the sides of a policy, the ends of a flow and their segments. */
function placesOf(finding: Finding, facts: Facts): ReadonlySet<ElementId> {
  const places = new Set([finding.element, ...Object.values(finding.variables)]);
  const own = facts.element(finding.element);
  if (own.type === 'policy')
    for (const side of ['from', 'to'])
      for (const element of elementsIn(facts.attribute(own, side))) places.add(element.id);
  if (own.type !== 'flow') return places;
  const { source, target } = endsOf(facts, own);
  for (const end of [source, target]) {
    if (!end) continue;
    places.add(end.id);
    const segment = segmentOf(facts, end);
    if (segment) places.add(segment.id);
  }
  return places;
}
