import { latencyWordMilliseconds } from '../../model/durations.js';
import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import { repair, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { movesByData } from '../terms/lineage.js';

/** Sends data as it changes on the slow hops before a decision, as soon as the decision needs it. */
export function freshen({ variable, facts }: FixContext): Fix[] {
  const [decision, data] = [variable('n'), variable('d')];
  const allowed = numberOf(facts, decision, 'freshness-max');
  const hops = hopsTo(facts, elementsIn(facts.attribute(decision, 'on')), data);
  const latency = ['near-realtime', 'realtime'].find(
    (word) => allowed !== undefined && hops.length * latencyWordMilliseconds(word)! <= allowed,
  );
  if (latency === undefined) return [];
  const slow = hops.filter((flow) => (numberOf(facts, flow, 'latency') ?? 0) > latencyWordMilliseconds(latency)!);
  const edits = slow.flatMap((flow) => [...asEvent(facts, flow), setAttribute(flow, 'latency', latency)]);
  return [
    repair(`send ${data.name} as it changes (${slow.map((flow) => flow.name).join(', ')}: ${latency})`, edits, {
      preferred: true,
      bulk: true,
    }),
  ];
}

/** A flow that fetches keeps its way, as the word would turn it around. */
function asEvent(facts: Facts, flow: CxElement): ModelEdit[] {
  return onlyWord(facts.attribute(flow, 'mode')) === 'batch' ? [setAttribute(flow, 'mode', 'event')] : [];
}

function numberOf(facts: Facts, element: CxElement, attribute: string): number | undefined {
  const value = facts.attribute(element, attribute).items[0];
  return typeof value === 'number' ? value : undefined;
}

/** All flows over which data gets to some elements. */
function hopsTo(facts: Facts, targets: readonly CxElement[], data: CxElement): CxElement[] {
  const moves = movesByData(facts).get(data.id) ?? [];
  const reached = new Set(targets);
  const flows = new Set<CxElement>();
  for (const element of reached) {
    for (const move of moves) {
      if (move.to !== element) continue;
      flows.add(move.flow);
      reached.add(move.from);
    }
  }
  return [...flows];
}
