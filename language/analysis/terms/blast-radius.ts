import { unique } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, onlyWord, single } from '../bag.js';
import type { Facts } from '../facts.js';
import type { Reason } from '../finding.js';
import { components, hopsFrom, shortestWays, wayTo } from '../graph/search.js';
import type { Step } from '../graph/search.js';
import { classOfData, dataOf } from './data.js';
import { endsOf, flowsFrom, isExposed } from './flows.js';
import { membersOf, segmentOf } from './places.js';
import { crosses, isAllowed } from './policies.js';
import { each } from './term.js';
import type { Term } from './term.js';

const classWeights: Readonly<Record<string, number>> = { internal: 1, confidential: 3, restricted: 8 };
const volumeFactors: Readonly<Record<string, number>> = { single: 0.5, few: 0.75, some: 1, large: 2, mass: 3 };

/** What the loss of one kind of data weighs: its class times how much there is of it. */
function weightOf(facts: Facts, data: CxElement): number {
  const weight = classWeights[onlyWord(classOfData(facts, data)) ?? ''] ?? 0;
  return weight * (volumeFactors[onlyWord(facts.attribute(data, 'volume')) ?? 'some'] ?? 1);
}

function weightOfStore(facts: Facts, store: CxElement): number {
  return Math.max(0, ...elementsIn(facts.attribute(store, 'holds')).map((data) => weightOf(facts, data)));
}

/**
 * Where an attacker gets from an element: over allowed flows and those within a segment, and to its neighbours where the
 * segment does not keep its members apart. A segment stands as a node of its own between its members, so that the graph
 * stays small. A broker passes on what it is given and gives its publishers nothing; a flow that is decided for each object
 * in the name of a user who proved to be it yields one person's records and not the store.
 */
export function attackOnward(facts: Facts, node: CxElement, closed?: CxElement): readonly CxElement[] {
  return stepsFrom(facts, node, closed).map((step) => step.to);
}

/** The steps on from a node: by flows, and into the segment of a member that is not kept apart; one may be taken as closed. */
function stepsFrom(facts: Facts, node: CxElement, closed?: CxElement): readonly Step<CxElement, CxElement>[] {
  if (node.type === 'segment') return membersOf(facts, node).map((member) => ({ to: member, via: node }));
  const flows =
    node.kind === 'message-broker'
      ? []
      : flowsFrom(facts, node).filter((flow) => flow !== closed && opens(facts, flow));
  const steps = flows.flatMap((flow) => {
    const { target } = endsOf(facts, flow);
    return target ? [{ to: target, via: flow }] : [];
  });
  const segment = node.type === 'system' || node.type === 'store' ? segmentOf(facts, node) : undefined;
  return segment && segment !== closed && !keepsApart(facts, segment)
    ? [...steps, { to: segment, via: segment }]
    : steps;
}

function keepsApart(facts: Facts, segment: CxElement): boolean {
  return (
    onlyWord(facts.attribute(segment, 'trust')) === 'untrusted' ||
    onlyWord(facts.attribute(segment, 'per-workload-policy')) === 'yes'
  );
}

function opens(facts: Facts, flow: CxElement): boolean {
  const word = (attribute: string): string | undefined => onlyWord(facts.attribute(flow, attribute));
  const ownRecords = word('authz') === 'object' && word('acts-as') === 'user' && word('authn') !== 'none';
  if (ownRecords) return false;
  return !crosses(facts, flow) || facts.all('policy').length === 0 || isAllowed(facts, flow) !== false;
}

/** What opens the way from an element to stores: the flows and the segments on the shortest ways, the nearest first. */
export function openersOf(facts: Facts, element: CxElement): readonly CxElement[] {
  const ways = shortestWays([element], (node) => stepsFrom(facts, node));
  const stores = [...ways.keys()].filter((node) => node.type === 'store');
  return unique(stores.flatMap((store) => wayTo(ways, store).map((step) => step.via)));
}

/** The share of the weighted data of all stores that some of them hold. */
export function shareOf(facts: Facts, held: (store: CxElement) => boolean): number {
  const weigh = (stores: readonly CxElement[]): number =>
    stores.reduce((sum, store) => sum + weightOfStore(facts, store), 0);
  const stores = facts.all('store');
  const total = weigh(stores);
  return total === 0 ? 0 : weigh(stores.filter(held)) / total;
}

/** The share within reach of an element, if one flow were decided for each object, or one segment kept its members apart. */
function shareWithout(facts: Facts, element: CxElement, closed: CxElement): number {
  const reached = hopsFrom([element], (node) => attackOnward(facts, node, closed));
  return shareOf(facts, (store) => reached.has(store));
}

/** How much may lie within reach of an element: less where outsiders get to it. */
export function blastLimit(facts: Facts, element: CxElement): number {
  return isExposed(facts, element) === true ? Number(facts.thresholds['blastShare']) : 0.7;
}

const shown = 6;

/** What opens the ways, the nearest first, and further on what is planned and will be enough. */
function openings(facts: Facts, element: CxElement): Reason[] {
  return openersOf(facts, element).flatMap((opener, index) => {
    const word = opener.type === 'segment' ? 'per-workload-policy' : 'authz';
    const isCure = opener.attributes[word]?.state === 'planned' && cures(facts, element, opener);
    if (index >= shown && !isCure) return [];
    const text =
      opener.type === 'segment' ? `members of ${opener.name} reach one another` : `on the way: ${opener.name}`;
    return [{ element: opener.id, ...(isCure && { attribute: word }), text }];
  });
}

/** Tells whether it is enough to close one flow or segment. */
export function cures(facts: Facts, element: CxElement, closed: CxElement): boolean {
  return shareWithout(facts, element, closed) <= blastLimit(facts, element);
}

/** Share of the weighted data of all stores that lies within reach, by element; one bit for each store. */
function blastShares(facts: Facts): ReadonlyMap<CxElement, number> {
  return facts.memo('blastShares', () => {
    const stores = facts.all('store');
    const bits = new Map(stores.map((store, index) => [store, index]));
    const weights = stores.map((store) => weightOfStore(facts, store));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const reached = new Map<CxElement, Uint32Array>();
    const shares = new Map<CxElement, number>();
    const nodes = [
      ...facts.all('system'),
      ...stores,
      ...facts.all('channel'),
      ...facts.all('touchpoint'),
      ...facts.all('actor'),
    ];
    for (const group of components(nodes, (node) => attackOnward(facts, node))) {
      const mine = new Uint32Array((stores.length + 31) >>> 5);
      for (const member of group) {
        const bit = bits.get(member);
        if (bit !== undefined) mine[bit >>> 5]! |= 1 << (bit & 31);
        for (const next of attackOnward(facts, member))
          reached.get(next)?.forEach((word, index) => (mine[index]! |= word));
      }
      const share = total === 0 ? 0 : sumOf(mine, weights) / total;
      for (const member of group) {
        reached.set(member, mine);
        shares.set(member, share);
      }
    }
    return shares;
  });
}

function sumOf(bits: Uint32Array, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => (bits[index >>> 5]! & (1 << (index & 31)) ? sum + weight : sum), 0);
}

/** How much there is to gain at an element, from 0 to 100; absolute, so that edits elsewhere leave it alone. */
function valueOf(facts: Facts, element: CxElement): number {
  const weight = dataOf(facts, element).data.reduce((sum, data) => sum + weightOf(facts, data), 0);
  return Math.min(100, 20 * Math.log2(1 + weight));
}

const reachable = { name: 'e', types: ['system', 'store', 'channel', 'touchpoint', 'actor'] };

export const blastRadiusTerms: readonly Term[] = [
  {
    name: 'blast',
    parameters: [reachable],
    yields: { kind: 'number' },
    doc: 'Share of the weighted data reachable from e over allowed flows, those within a segment, and neighbours in segments without per-workload-policy.',
    label: 'blast radius',
    share: true,
    explain: (facts, [operand]) => elementsIn(operand!).flatMap((element) => openings(facts, element)),
    evaluate: each((facts, element) => single(blastShares(facts).get(element) ?? 0)),
  },
  {
    name: 'value',
    parameters: [reachable],
    yields: { kind: 'number' },
    doc: 'Value score of e, from 0 to 100, by class and volume of its data.',
    label: 'value',
    evaluate: each((facts, element) => single(valueOf(facts, element))),
  },
];
