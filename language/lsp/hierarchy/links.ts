import { pushTo } from '../../core/order.js';
import type { CxElement, ElementId } from '../../model/model.js';
import { elementsIn } from '../../analysis/bag.js';
import type { Facts } from '../../analysis/facts.js';
import { endsOf } from '../../analysis/terms/flows.js';
import { isFetched, movesOf } from '../../analysis/terms/lineage.js';

/** A way that data takes in one step: over a flow, or between a store and the system that owns it. */
export interface Link {
  readonly from: CxElement;
  readonly to: CxElement;
  /** The flow; for a store and its owner the store, whose attribute says so. */
  readonly by: CxElement;
  /** What is known to go that way; empty where nothing is stated. */
  readonly data: readonly CxElement[];
}

/** All links of a model, by where they begin and end. */
export interface LinkIndex {
  readonly all: readonly Link[];
  readonly from: ReadonlyMap<ElementId, readonly Link[]>;
  readonly to: ReadonlyMap<ElementId, readonly Link[]>;
}

const indexes = new WeakMap<Facts, LinkIndex>();

/** The links of a model, found once. */
export function linkIndex(facts: Facts): LinkIndex {
  let index = indexes.get(facts);
  if (!index) indexes.set(facts, (index = buildIndex(facts)));
  return index;
}

function buildIndex(facts: Facts): LinkIndex {
  const all = [
    ...facts.all('flow').flatMap((flow) => linksOfFlow(facts, flow)),
    ...facts.all('store').flatMap((store) => linksOfStore(facts, store)),
  ];
  const from = new Map<ElementId, Link[]>();
  const to = new Map<ElementId, Link[]>();
  for (const link of all) {
    pushTo(from, link.from.id, link);
    pushTo(to, link.to.id, link);
  }
  return { all, from, to };
}

/** The links of one flow; one that says nothing of data goes the way that it is read or written. */
export function linksOfFlow(facts: Facts, flow: CxElement): Link[] {
  const ways = new Map<CxElement, { readonly from: CxElement; readonly to: CxElement; readonly data: CxElement[] }>();
  for (const { from, to, data } of movesOf(facts, flow)) {
    const way = ways.get(to) ?? { from, to, data: [] };
    ways.set(to, way);
    if (!way.data.includes(data)) way.data.push(data);
  }
  if (ways.size > 0) return [...ways.values()].map((way) => ({ ...way, by: flow }));
  const { source, target } = endsOf(facts, flow);
  if (!source || !target) return [];
  const [from, to] = isFetched(facts, flow) ? [target, source] : [source, target];
  return [{ from, to, by: flow, data: [] }];
}

function linksOfStore(facts: Facts, store: CxElement): Link[] {
  const data = elementsIn(facts.attribute(store, 'holds'));
  return elementsIn(facts.attribute(store, 'owner-system')).flatMap((owner) => [
    { from: store, to: owner, by: store, data },
    { from: owner, to: store, by: store, data },
  ]);
}
