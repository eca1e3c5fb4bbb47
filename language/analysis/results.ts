import { compareText } from '../core/order.js';
import { severityRank } from '../core/severity.js';
import type { ElementId } from '../model/model.js';
import { onlyWord, wordsIn } from './bag.js';
import type { Completeness, Configuration } from './configuration.js';
import type { Facts, RunResults } from './facts.js';
import type { Finding } from './finding.js';
import type { RuleSet } from './rule-set.js';
import type { Rule } from './rule.js';
import type { RuleRun } from './run-rule.js';
import { speaksOf } from './suppression.js';
import type { Suppression } from './suppression.js';
import { classOf, classOrder } from './terms/data.js';
import { endsOf, isExposed } from './terms/flows.js';
import { isCustomerEnd } from './terms/people.js';

/** How finely a model is asked: as configured, by preset, else as its architecture says, else `design`. */
export function completenessOf(facts: Facts, configuration: Configuration): Completeness {
  if (configuration.completeness) return configuration.completeness;
  if (configuration.extends.includes('cxra:strict')) return 'assured';
  if (configuration.extends.includes('cxra:sketch')) return 'sketch';
  const stated = facts.architecture ? onlyWord(facts.attribute(facts.architecture, 'completeness')) : undefined;
  return stated === 'sketch' || stated === 'assured' ? stated : 'design';
}

/** What the rules that run last speak of: open questions by element, and the state of the suppressions. */
export function runResults(
  facts: Facts,
  ran: { readonly rules: RuleSet; readonly active: readonly Rule[]; readonly runs: ReadonlyMap<string, RuleRun> },
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  completeness: Completeness,
): RunResults {
  const matched = new Set(
    suppressions
      .filter((each) => findings.some((finding) => speaksOf(each, finding, ran.rules.find)))
      .map((each) => each.element.id),
  );
  const faults = new Map(
    suppressions.map((each) => [
      each.element.id,
      [...each.problems, ...(matched.has(each.element.id) || each.problems.length > 0 ? [] : ['silences nothing'])],
    ]),
  );
  return { undecided: undecidedByElement(facts, ran.runs, ran.active, completeness), matched, faults };
}

function undecidedByElement(
  facts: Facts,
  runs: ReadonlyMap<string, RuleRun>,
  active: readonly Rule[],
  completeness: Completeness,
): RunResults['undecided'] {
  const open = new Map<ElementId, Map<string, string[]>>();
  if (completeness === 'sketch') return new Map();
  for (const rule of active) {
    if (severityRank(rule.severity) < 2) continue;
    for (const { element, attribute } of runs.get(rule.id)?.undecided ?? []) {
      if (facts.element(element)?.attributes[attribute]?.state === 'unknown') continue;
      const attributes = open.get(element) ?? new Map<string, string[]>();
      open.set(element, attributes.set(attribute, [...(attributes.get(attribute) ?? []), rule.id]));
    }
  }
  const asked = [...open].filter(([id]) => completeness === 'assured' || matters(facts, id));
  return new Map(
    asked.map(([id, attributes]) => [
      id,
      [...attributes].sort(([a], [b]) => compareText(a, b)).map(([attribute, rules]) => ({ attribute, rules })),
    ]),
  );
}

/** At the level `design`, questions are asked of what is exposed or handles confidential data. */
function matters(facts: Facts, id: ElementId): boolean {
  const element = facts.element(id);
  const word = wordsIn(classOf(facts, element))[0];
  if (word !== undefined && classOrder.indexOf(word) >= classOrder.indexOf('confidential')) return true;
  if (element.type === 'flow') {
    const { source } = endsOf(facts, element);
    return source !== undefined && isCustomerEnd(facts, source);
  }
  return ['system', 'store', 'touchpoint'].includes(element.type) && isExposed(facts, element) === true;
}
