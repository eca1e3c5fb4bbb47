import { dataOf } from '../../../analysis/terms/data.js';
import { segmentsAround } from '../../../analysis/terms/places.js';
import { elementById, referencedIds } from '../../../model/index.js';
import type { CxElement } from '../../../model/model.js';
import type { Context } from '../context.js';
import type { Scope } from '../scope.js';
import type { ViewKind } from '../views.js';
import type { Link, Selection } from './selection.js';

/**
 * Narrows a picture to what it is about. Data: the flows that carry it, their ends, and who holds it. A flow: itself. A
 * segment: what it holds and its neighbours. Any other element: itself and its neighbours. Several add up. A data-flow
 * view without a focus follows the data it includes, and without that everything that carries data.
 */
export function narrowToFocus(context: Context, whole: Selection, scope: Scope, kind: ViewKind): Selection {
  const isData = (id: string): boolean => elementById(context.model, id)?.type === 'data';
  const focus = scope.focus.size > 0 || kind !== 'data-flow' ? [...scope.focus] : [...scope.include].filter(isData);
  if (focus.length > 0) return union(focus.map((id) => around(context, whole, id)));
  if (kind !== 'data-flow') return whole;
  return follow(
    whole,
    (link) => dataOf(context.facts, link.flow).data.length > 0,
    () => false,
  );
}

function around(context: Context, whole: Selection, id: string): Selection {
  const element = elementById(context.model, id);
  if (!element) return { nodes: new Set(), links: [] };
  if (element.type === 'data') {
    const carries = ({ flow }: Link): boolean => dataOf(context.facts, flow).data.includes(element);
    return follow(whole, carries, (node) => holds(node, id));
  }
  if (element.type === 'flow')
    return follow(
      whole,
      ({ flow }) => flow === element,
      () => false,
    );
  const inside = (node: CxElement): boolean =>
    node === element || onChannel(node, id) || segmentsAround(context.facts, node).includes(element);
  return follow(whole, ({ source, target }) => inside(source) || inside(target), inside);
}

function follow(whole: Selection, wanted: (link: Link) => boolean, standing: (node: CxElement) => boolean): Selection {
  const links = whole.links.filter(wanted);
  const ends = links.flatMap(({ source, target }) => [source, target]);
  return { nodes: new Set([...[...whole.nodes].filter(standing), ...ends]), links };
}

function union(parts: readonly Selection[]): Selection {
  return {
    nodes: new Set(parts.flatMap((part) => [...part.nodes])),
    links: [...new Set(parts.flatMap((part) => part.links))],
  };
}

function holds(node: CxElement, data: string): boolean {
  return ['holds', 'processes', 'collects', 'shows'].some((attribute) => referencedIds(node, attribute).includes(data));
}

function onChannel(node: CxElement, id: string): boolean {
  return node.type === 'touchpoint' && referencedIds(node, 'on').includes(id);
}
