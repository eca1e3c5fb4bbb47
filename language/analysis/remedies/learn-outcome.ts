import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { freeName, repair, setAttribute } from './building-blocks.js';
import { addFlow } from './new-flow.js';
import type { FixContext } from '../rule.js';

/** Lets a decision learn from what is measured where it is served, else from a flow that comes back from there. */
export function learnOutcome({ variable, facts }: FixContext): Fix[] {
  const decision = variable('n');
  const places = elementsIn(facts.attribute(decision, 'served-at'));
  const metrics = facts
    .all('metric')
    .filter((metric) => elementsIn(facts.attribute(metric, 'measures')).some((measured) => places.includes(measured)));
  if (metrics.length === 0) return overFlow(facts, decision, places);
  return metrics.slice(0, 3).map((metric, at) =>
    repair(`let it learn from ${metric.name}`, [setAttribute(decision, 'learns-from', metric.id)], {
      preferred: at === 0,
    }),
  );
}

function overFlow(facts: Facts, decision: CxElement, places: readonly CxElement[]): Fix[] {
  const source = places.flatMap((place) => elementsIn(facts.attribute(place, 'front')))[0] ?? places[0];
  const target = elementsIn(facts.attribute(decision, 'on'))[0];
  if (!source || !target || source === target) return [];
  const name = freeName(facts, `outcome${decision.name}`);
  const collected = places.flatMap((place) => elementsIn(facts.attribute(place, 'collects'))).map((data) => data.id);
  const lines = collected.length > 0 ? [`carries: ${[...new Set(collected)].join(', ')}`] : [];
  const edits = [
    setAttribute(decision, 'learns-from', name),
    ...addFlow(facts, decision, { name, title: 'What became of it', source, target, lines }),
  ];
  return [repair(`bring what became of it from ${source.name} to ${target.name}`, edits, { preferred: true })];
}
