import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Range,
} from 'vscode-languageserver';
import { elementsIn } from '../../analysis/bag.js';
import type { Facts } from '../../analysis/facts.js';
import { segmentsAround } from '../../analysis/terms/places.js';
import { elementAt } from '../../bind/sources.js';
import { pushTo, sortBy, unique } from '../../core/order.js';
import { elementById } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import { mentionAt } from '../features/mentions.js';
import type { ProjectContext } from '../positions.js';
import { elementOfItem, followedData, hierarchyItem } from './items.js';
import { linkIndex, linksOfFlow } from './links.js';
import type { Link } from './links.js';

/** Types whose elements data comes from and goes to. */
const places = new Set(['touchpoint', 'actor', 'channel', 'system', 'store', 'segment', 'flow', 'data']);

/** What is named or stands at an offset, as the start of a hierarchy along the ways of data. */
export function prepareCalls(project: ProjectContext, uri: string, offset: number): CallHierarchyItem[] {
  const { bound, facts } = project.snapshot;
  const id =
    mentionAt(project.snapshot, project.positions, uri, offset)?.element ?? elementAt(bound.sources, uri, offset);
  const element = id === undefined ? undefined : elementById(bound.model, id);
  if (!element) return [];
  return startsOf(facts, element).flatMap(
    (start) => hierarchyItem(project, start, describe(start), start.type === 'data' ? start.id : undefined) ?? [],
  );
}

/** An element itself, or what it stands on: a step its touchpoints, a decision its system. */
function startsOf(facts: Facts, element: CxElement): CxElement[] {
  if (places.has(element.type)) return [element];
  if (element.type === 'step') return elementsIn(facts.attribute(element, 'at'));
  return element.type === 'decision' ? elementsIn(facts.attribute(element, 'on')) : [];
}

function describe({ type, kind }: CxElement): string {
  return kind === undefined ? type : `${type} : ${kind}`;
}

/** Where data of an item comes from. */
export function incomingCalls(project: ProjectContext, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  return neighbours(project, item, 'from').map(({ item: from, rangesIn }) => ({ from, fromRanges: rangesIn(from) }));
}

/** Where data of an item goes. */
export function outgoingCalls(project: ProjectContext, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  return neighbours(project, item, 'to').map(({ item: to, rangesIn }) => ({ to, fromRanges: rangesIn(item) }));
}

/** The end of a link that is looked for. */
type Side = 'from' | 'to';

interface Neighbour {
  readonly item: CallHierarchyItem;
  /** Where the links are written in the file of an item; the item's own name where they stand elsewhere. */
  rangesIn(caller: CallHierarchyItem): Range[];
}

function neighbours(project: ProjectContext, { data: carried }: CallHierarchyItem, side: Side): Neighbour[] {
  const element = elementOfItem(project, carried);
  if (!element) return [];
  const followed = followedData(project, carried);
  return [...waysFrom(project.snapshot.facts, element, followed, side)].flatMap(([end, links]) => {
    const item = hierarchyItem(project, end, detailOf(end, links, followed), followed?.id);
    return item ? [{ item, rangesIn: (caller) => rangesOf(project, links, caller) }] : [];
  });
}

/** The ends that are one step away from an element on a side, by name, each with the links in between. */
function waysFrom(facts: Facts, element: CxElement, data: CxElement | undefined, side: Side): Map<CxElement, Link[]> {
  if (element.type === 'data') return endsOfWay(facts, element, side === 'to' ? 'from' : 'to');
  const links = linksAt(facts, element, side).filter((link) => !data || link.data.includes(data));
  return groupBy(links, side);
}

function groupBy(links: readonly Link[], side: Side): Map<CxElement, Link[]> {
  const groups = new Map<CxElement, Link[]>();
  for (const link of sortBy(links, (each) => each[side].name)) pushTo(groups, link[side], link);
  return groups;
}

function detailOf(element: CxElement, links: readonly Link[], followed: CxElement | undefined): string {
  const data = followed ? [] : unique(links.flatMap((link) => link.data.map((each) => each.name)));
  return [describe(element), data.join(', '), element.title ?? ''].filter((part) => part !== '').join(' · ');
}

/** Links that lead to (`from`) or away from (`to`) an element and what it consists of. */
function linksAt(facts: Facts, element: CxElement, side: Side): readonly Link[] {
  const index = linkIndex(facts);
  if (element.type === 'flow') return linksOfFlow(facts, element);
  const parts = partsOf(facts, element);
  const near = side === 'from' ? index.to : index.from;
  return parts.flatMap((part) => near.get(part.id) ?? []).filter((link) => !parts.includes(link[side]));
}

/** A channel speaks for its touchpoints, a touchpoint without flows is spoken for by its channel, a segment is its members. */
function partsOf(facts: Facts, element: CxElement): readonly CxElement[] {
  const { from, to, all } = linkIndex(facts);
  if (element.type === 'channel')
    return [element, ...facts.all('touchpoint').filter((each) => onChannel(facts, each).includes(element))];
  if (element.type === 'touchpoint' && !from.has(element.id) && !to.has(element.id)) return onChannel(facts, element);
  if (element.type !== 'segment') return [element];
  const ends = unique(all.flatMap((link) => [link.from, link.to]));
  return ends.filter((end) => segmentsAround(facts, end).includes(element));
}

function onChannel(facts: Facts, touchpoint: CxElement): CxElement[] {
  return elementsIn(facts.attribute(touchpoint, 'on'));
}

/** Where the way of data begins (`from`) or ends (`to`): the ends that nothing brings it to, or that pass it to nobody. */
function endsOfWay(facts: Facts, data: CxElement, side: Side): Map<CxElement, Link[]> {
  const links = linkIndex(facts).all.filter((link) => link.data.includes(data));
  const inner = new Set(links.map((link) => link[side === 'from' ? 'to' : 'from']));
  const outer = links.filter((link) => !inner.has(link[side]));
  return groupBy(outer.length > 0 ? outer : links, side);
}

function rangesOf({ snapshot, positions }: ProjectContext, links: readonly Link[], caller: CallHierarchyItem): Range[] {
  const ranges = unique(links.map((link) => link.by)).flatMap((by) => {
    const source = snapshot.bound.sources.elements.get(by.id);
    if (source?.uri !== caller.uri) return [];
    return [positions.range(source.uri, source.attributes['owner-system']?.span ?? source.name ?? source.head)];
  });
  return ranges.length > 0 ? ranges : [caller.selectionRange];
}
