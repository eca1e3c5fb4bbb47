import { elementsIn } from '../../../analysis/bag.js';
import { dataOf, touchpointsOn } from '../../../analysis/terms/data.js';
import { endsOf } from '../../../analysis/terms/flows.js';
import { segmentsAround } from '../../../analysis/terms/places.js';
import type { CxElement } from '../../../model/model.js';
import type { Context } from '../context.js';
import type { Scope } from '../scope.js';
import type { ViewKind } from '../views.js';
import { narrowToFocus } from './focus.js';

/** A flow with both its ends. */
export interface Link {
  readonly flow: CxElement;
  readonly source: CxElement;
  readonly target: CxElement;
}

/** What a segmentation picture shows; segments follow from it. */
export interface Selection {
  readonly nodes: ReadonlySet<CxElement>;
  readonly links: readonly Link[];
}

/** Chooses the elements and flows of a view. */
export function select(context: Context, scope: Scope, kind: ViewKind): Selection {
  const all = allLinks(context).filter((link) => !scope.exclude.has(link.flow.id));
  const whole: Selection = { nodes: allNodes(context, all), links: all };
  const narrowed = narrowToFocus(context, whole, scope, kind);
  const nodes = new Set(
    [...narrowed.nodes].filter(
      (node) => isIncluded(context, scope, node, narrowed.links) && !isExcluded(context, scope, node),
    ),
  );
  const links = narrowed.links.filter(({ source, target }) => nodes.has(source) && nodes.has(target));
  return { nodes: withoutIdleChannels(context, scope, nodes, links), links };
}

/** A channel without a flow of its own is left to its touchpoints, which name it, where those are shown and nobody asked for it. */
function withoutIdleChannels(
  { facts }: Context,
  scope: Scope,
  nodes: ReadonlySet<CxElement>,
  links: readonly Link[],
): ReadonlySet<CxElement> {
  const busy = new Set(links.flatMap(({ source, target }) => [source, target]));
  const stands = (node: CxElement): boolean =>
    node.type !== 'channel' ||
    busy.has(node) ||
    scope.include.has(node.id) ||
    scope.focus.has(node.id) ||
    !touchpointsOn(facts, node).some((each) => nodes.has(each));
  return new Set([...nodes].filter(stands));
}

function allLinks({ facts }: Context): Link[] {
  return facts.all('flow').flatMap((flow) => {
    const { source, target } = endsOf(facts, flow);
    return flow.project === undefined && source && target ? [{ flow, source, target }] : [];
  });
}

/** Systems and stores, channels with a segment, and whatever a flow starts or ends at. Other projects' only at flows. */
function allNodes(context: Context, links: readonly Link[]): ReadonlySet<CxElement> {
  const { facts } = context;
  const standing = ['system', 'store', 'channel']
    .flatMap((type) => facts.all(type))
    .filter((element) => {
      const placed = element.type !== 'channel' || segmentsAround(facts, element).length > 0;
      return element.project === undefined && placed;
    });
  return new Set([...standing, ...links.flatMap(({ source, target }) => [source, target])]);
}

/** By which an element may be named in a view: itself, its channel, the segments around it. */
function namesOf({ facts }: Context, element: CxElement): string[] {
  const channel = element.type === 'touchpoint' ? elementsIn(facts.attribute(element, 'on')) : [];
  return [element, ...channel, ...segmentsAround(facts, element)].map((each) => each.id);
}

function isIncluded(context: Context, { include }: Scope, element: CxElement, links: readonly Link[]): boolean {
  if (include.size === 0 || namesOf(context, element).some((id) => include.has(id))) return true;
  if (dataOf(context.facts, element).data.some((data) => include.has(data.id))) return true;
  if (element.type === 'channel' && touchpointsOn(context.facts, element).some((each) => include.has(each.id)))
    return true;
  const wanted = (flow: CxElement): boolean =>
    include.has(flow.id) || dataOf(context.facts, flow).data.some((data) => include.has(data.id));
  return links.some(({ flow, source, target }) => (source === element || target === element) && wanted(flow));
}

function isExcluded(context: Context, { exclude }: Scope, element: CxElement): boolean {
  return exclude.size > 0 && namesOf(context, element).some((id) => exclude.has(id));
}
