import { pushTo } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';
import { absentBag, bagOf, elementsIn, isElement, single } from '../bag.js';
import type { Bag } from '../bag.js';
import { describeDuration } from '../conditions/describe.js';
import { elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import type { Reason } from '../finding.js';
import { leastCosts } from '../graph/least-cost.js';
import type { Arc, LeastCosts } from '../graph/least-cost.js';
import { joinMissing, nothingMissing } from '../truth.js';
import type { Missing } from '../truth.js';
import { dataHops } from './data-paths.js';
import { movesByData } from './lineage.js';
import type { Term } from './term.js';

interface Delay extends Arc<CxElement> {
  readonly flow: CxElement | undefined;
  readonly missing: readonly Missing[];
}

/** What a hop takes: the latency of its flow, and of a system that has to pass the data on. Unknown time counts as none. */
function delayOf(facts: Facts, to: CxElement, flow: CxElement | undefined, passedOnBy: CxElement | undefined): Delay {
  const latency = flow ? facts.attribute(flow, 'latency') : absentBag;
  const time = latency.items.find((item) => typeof item === 'number') ?? 0;
  const passing =
    passedOnBy?.type === 'system'
      ? (facts.attribute(passedOnBy, 'latency').items.find((item) => typeof item === 'number') ?? 0)
      : 0;
  return { to, flow, cost: time + passing, missing: latency.items.length > 0 ? nothingMissing : latency.missing };
}

/** The time to one element as a bag; with latencies that nobody stated it is at least that long. */
function timeTo(costs: LeastCosts<CxElement, Delay>, element: CxElement): Bag {
  const time = costs.cost.get(element);
  if (time === undefined) return absentBag;
  let missing = nothingMissing;
  for (let step = costs.last.get(element); step; step = costs.last.get(step.from))
    missing = joinMissing(missing, step.arc.missing);
  return missing.length === 0 ? single(time) : { items: [time], missing, atLeast: true };
}

/** Shortest time in which data gets from one of some elements to another. */
export function latencyBetween(facts: Facts, from: readonly CxElement[], to: CxElement): Bag {
  const { out } = dataHops(facts);
  const costs = leastCosts(from, (element) =>
    (out.get(element) ?? []).map((hop) =>
      delayOf(facts, hop.to, hop.flow, from.includes(element) ? undefined : element),
    ),
  );
  return timeTo(costs, to);
}

interface Upstream {
  readonly costs: LeastCosts<CxElement, Delay>;
  /** What first has the data, of all that it comes from. */
  readonly sources: readonly CxElement[];
}

/** Ways of data to a system, against the direction in which it moves. */
function upstreamOf(facts: Facts, system: CxElement, data: CxElement): Upstream {
  const into = new Map<CxElement, { readonly from: CxElement; readonly flow: CxElement }[]>();
  for (const move of movesByData(facts).get(data.id) ?? []) pushTo(into, move.to, move);
  const costs = leastCosts([system], (element) =>
    (into.get(element) ?? []).map((move) =>
      delayOf(facts, move.from, move.flow, element === system ? undefined : element),
    ),
  );
  const sources = [...costs.cost.keys()].filter((element) => element !== system && !into.has(element));
  return { costs, sources };
}

/** Time until data is at a system from its farthest source: the longest of the shortest ways from all that first have it. */
export function latencyTo(facts: Facts, system: CxElement, data: CxElement): Bag {
  const { costs, sources } = upstreamOf(facts, system, data);
  const times = sources.map((source) => timeTo(costs, source));
  if (times.length === 0) return absentBag;
  const farthest = Math.max(...times.map((time) => Number(time.items[0])));
  const missing = times.reduce((all, time) => joinMissing(all, time.missing), nothingMissing);
  return missing.length === 0 ? single(farthest) : { items: [farthest], missing, atLeast: true };
}

/** One flow on the way of data, and what it takes. */
export interface AgeingHop {
  readonly flow: CxElement;
  readonly from: CxElement;
  readonly to: CxElement;
  readonly milliseconds: number;
}

/** The way of data to a system from its farthest source, flow by flow; empty where nothing brings it. */
export function wayOfAge(facts: Facts, system: CxElement, data: CxElement): AgeingHop[] {
  const { costs, sources } = upstreamOf(facts, system, data);
  const timeOf = (source: CxElement): number => costs.cost.get(source) ?? 0;
  const [first] = [...sources].sort((a, b) => timeOf(b) - timeOf(a));
  const way: AgeingHop[] = [];
  for (let at = first; at !== undefined && costs.last.has(at);) {
    const { from: to, arc }: { from: CxElement; arc: Delay } = costs.last.get(at)!;
    if (arc.flow) way.push({ flow: arc.flow, from: at, to, milliseconds: arc.cost });
    at = to;
  }
  return way;
}

/** The hop that takes longest; of equal ones that nearest to the source. */
export function slowestOf(way: readonly AgeingHop[]): AgeingHop | undefined {
  return [...way].sort((a, b) => b.milliseconds - a.milliseconds)[0];
}

function explainAge(facts: Facts, system: CxElement, data: CxElement): Reason[] {
  return wayOfAge(facts, system, data).map(({ flow, from, to, milliseconds }) => ({
    element: flow.id,
    attribute: 'latency',
    text: `${data.name} from ${from.name} to ${to.name}: ${describeDuration(milliseconds)}`,
  }));
}

const holder = ['system', 'store'];
const aHolder = { name: 's', types: holder };
const someData = { name: 'd', types: ['data'] };

export const dataAgeTerms: readonly Term[] = [
  {
    name: 'latencyTo',
    parameters: [aHolder, someData],
    yields: { kind: 'duration' },
    doc: 'Time until d is at s from its farthest source, by `latency` of the flows and of the systems that pass it on.',
    label: 'age of the data on arrival',
    evaluate: (facts, [system, data]) => {
      const [s, d] = [system!.items.find(isElement), data!.items.find(isElement)];
      return s && d ? latencyTo(facts, s, d) : absentBag;
    },
    explain: (facts, [system, data]) => {
      const [s, d] = [system!.items.find(isElement), data!.items.find(isElement)];
      return s && d ? explainAge(facts, s, d) : [];
    },
  },
  {
    name: 'slowestHop',
    parameters: [aHolder, someData],
    yields: elementOf('flow'),
    doc: 'Flow that takes longest on the way of d to s from its farthest source.',
    label: 'slowest hop',
    evaluate: (facts, [system, data]) => {
      const [s, d] = [system!.items.find(isElement), data!.items.find(isElement)];
      const slowest = s && d ? slowestOf(wayOfAge(facts, s, d)) : undefined;
      return slowest ? bagOf([slowest.flow]) : absentBag;
    },
  },
  {
    name: 'latencyBetween',
    parameters: [{ name: 'A', types: holder }, aHolder],
    yields: { kind: 'duration' },
    doc: 'Shortest time in which data gets from A to s, by `latency` of the flows and of the systems that pass it on.',
    label: 'time on the way',
    evaluate: (facts, [from, to]) => {
      const target = to!.items.find(isElement);
      return target ? latencyBetween(facts, elementsIn(from!), target) : absentBag;
    },
  },
];
