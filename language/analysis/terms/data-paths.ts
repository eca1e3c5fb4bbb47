import { pushTo, unique } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';
import { bagOf, elementsIn, onlyWord } from '../bag.js';
import { elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { Closure } from '../graph/closure.js';
import { hopsFrom } from '../graph/search.js';
import { either, joinMissing, Unknown } from '../truth.js';
import type { Truth } from '../truth.js';
import { endsOf } from './flows.js';
import { isFetched } from './lineage.js';
import { each } from './term.js';
import type { Term } from './term.js';

/** A way that data can take in one flow, or between a store and the system that owns it. */
interface Hop {
  readonly from: CxElement;
  readonly to: CxElement;
  readonly flow?: CxElement;
}

interface Hops {
  readonly out: ReadonlyMap<CxElement, readonly Hop[]>;
  readonly into: ReadonlyMap<CxElement, readonly Hop[]>;
}

/**
 * Where data can move: `carries` goes to the target, when fetched to the source; what is returned goes the other way. A flow
 * that names no data may carry some in the direction it is started.
 */
export function dataHops(facts: Facts): Hops {
  return facts.memo('dataHops', () => {
    const hops = [
      ...facts.all('flow').flatMap((flow) => hopsOfFlow(facts, flow)),
      ...facts.all('store').flatMap((store) => hopsOfStore(facts, store)),
    ];
    const out = new Map<CxElement, Hop[]>();
    const into = new Map<CxElement, Hop[]>();
    for (const hop of hops) {
      pushTo(out, hop.from, hop);
      pushTo(into, hop.to, hop);
    }
    return { out, into };
  });
}

function hopsOfFlow(facts: Facts, flow: CxElement): Hop[] {
  const { source, target } = endsOf(facts, flow);
  if (!source || !target) return [];
  const [from, to] = isFetched(facts, flow) ? [target, source] : [source, target];
  const returns =
    facts.attribute(flow, 'returns').items.length > 0 || onlyWord(facts.attribute(flow, 'bidirectional')) === 'yes';
  return returns
    ? [
        { from, to, flow },
        { from: to, to: from, flow },
      ]
    : [{ from, to, flow }];
}

function hopsOfStore(facts: Facts, store: CxElement): Hop[] {
  return elementsIn(facts.attribute(store, 'owner-system')).flatMap((owner) => [
    { from: store, to: owner },
    { from: owner, to: store },
  ]);
}

/** Tells whether data can get from one of some elements to one of others, in any number of flows. */
export function dataPath(facts: Facts, from: readonly CxElement[], to: readonly CxElement[]): boolean {
  const closure = facts.memo('dataClosure', () => {
    const { out } = dataHops(facts);
    return new Closure(out.keys(), (element) => (out.get(element) ?? []).map((hop) => hop.to));
  });
  return from.some((start) => to.some((end) => closure.reaches(start, end)));
}

/** The front system of a touchpoint is the master of data, or data can move between the two. */
function isFed(facts: Facts, touchpoint: CxElement, data: CxElement): Truth {
  const [fronts, masters] = [facts.attribute(touchpoint, 'front'), facts.attribute(data, 'master')];
  const [front, master] = [elementsIn(fronts), elementsIn(masters)];
  if (
    front.some((system) => master.includes(system)) ||
    dataPath(facts, master, front) ||
    dataPath(facts, front, master)
  )
    return true;
  const missing = joinMissing(fronts.missing, masters.missing);
  return missing.length > 0 ? new Unknown(missing) : false;
}

/** Flows by which data comes to the front systems of a touchpoint, directly or by way of others. */
function flowsFeeding(facts: Facts, touchpoint: CxElement): CxElement[] {
  const { into } = dataHops(facts);
  const upstream = [
    ...hopsFrom(elementsIn(facts.attribute(touchpoint, 'front')), (element) =>
      (into.get(element) ?? []).map((hop) => hop.from),
    ).keys(),
  ];
  return unique(upstream.flatMap((element) => (into.get(element) ?? []).flatMap((hop) => hop.flow ?? [])));
}

const holder = ['system', 'store'];
const truth = { kind: 'truth' } as const;
const A = { name: 'A', types: holder };
const B = { name: 'B', types: holder };

function between(test: (facts: Facts, a: readonly CxElement[], b: readonly CxElement[]) => boolean): Term['evaluate'] {
  return (facts, [a, b]) => test(facts, elementsIn(a!), elementsIn(b!));
}

function isLinked(facts: Facts, a: readonly CxElement[], b: readonly CxElement[]): boolean {
  return dataPath(facts, a, b) || dataPath(facts, b, a);
}

export const dataPathTerms: readonly Term[] = [
  {
    name: 'pathTo',
    parameters: [A, B],
    yields: truth,
    doc: 'Data can move from A to B, in any number of flows.',
    label: 'data gets there',
    evaluate: between(dataPath),
  },
  {
    name: 'pathFrom',
    parameters: [A, B],
    yields: truth,
    doc: 'Data can move from A to B, in any number of flows.',
    label: 'data gets there',
    evaluate: between(dataPath),
  },
  {
    name: 'linked',
    parameters: [
      { name: 'x', types: holder },
      { name: 'S', types: holder },
    ],
    yields: truth,
    doc: 'Data can move between x and S in either direction.',
    label: 'linked',
    evaluate: between(isLinked),
  },
  {
    name: 'connected',
    parameters: [A, B],
    yields: truth,
    doc: 'They share a system, or data can move in either direction.',
    label: 'connected',
    evaluate: between(isLinked),
  },
  {
    name: 'fed',
    parameters: [
      { name: 't', types: ['touchpoint'] },
      { name: 'd', types: ['data'] },
    ],
    yields: truth,
    doc: 'The front system of t is the master of d, or data can move between the two.',
    label: 'fed by the master',
    evaluate: (facts, [touchpoints, data]) =>
      elementsIn(touchpoints!)
        .flatMap((t) => elementsIn(data!).map((d) => isFed(facts, t, d)))
        .reduce<Truth>(either, false),
  },
  {
    name: 'feeding',
    parameters: [{ name: 't', types: ['touchpoint'] }],
    yields: elementOf('flow'),
    doc: 'Flows on the way to the front systems of t.',
    label: 'fed by',
    evaluate: each((facts, touchpoint) => bagOf(flowsFeeding(facts, touchpoint))),
  },
];
