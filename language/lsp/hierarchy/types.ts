import type { TypeHierarchyItem } from 'vscode-languageserver';
import { elementsIn } from '../../analysis/bag.js';
import type { Facts } from '../../analysis/facts.js';
import { namersOf } from '../../analysis/terms/naming.js';
import { membersOf, segmentOf } from '../../analysis/terms/places.js';
import { elementAt } from '../../bind/sources.js';
import { elementById } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import { mentionAt } from '../features/mentions.js';
import type { ProjectContext } from '../positions.js';
import { elementOfItem, hierarchyItem } from './items.js';

const inSegments = new Set(['segment', 'system', 'store', 'channel', 'touchpoint', 'actor', 'runtime', 'sdk']);
const ofCustomers = new Set(['audience', 'persona']);

/** The element named or standing at an offset, where it has a place among segments or audiences. */
export function prepareTypes(project: ProjectContext, uri: string, offset: number): TypeHierarchyItem[] {
  const { bound } = project.snapshot;
  const id =
    mentionAt(project.snapshot, project.positions, uri, offset)?.element ?? elementAt(bound.sources, uri, offset);
  const element = id === undefined ? undefined : elementById(bound.model, id);
  return element && (inSegments.has(element.type) || ofCustomers.has(element.type)) ? items(project, [element]) : [];
}

/** What an item lies in, or is a part of. */
export function supertypes(project: ProjectContext, { data }: TypeHierarchyItem): TypeHierarchyItem[] {
  const element = elementOfItem(project, data);
  return element ? items(project, around(project.snapshot.facts, element)) : [];
}

/** What lies in an item, or is a part of it. */
export function subtypes(project: ProjectContext, { data }: TypeHierarchyItem): TypeHierarchyItem[] {
  const element = elementOfItem(project, data);
  return element ? items(project, inside(project.snapshot.facts, element)) : [];
}

function items(project: ProjectContext, elements: readonly CxElement[]): TypeHierarchyItem[] {
  return elements.flatMap(
    (element) => hierarchyItem(project, element, detailOf(project.snapshot.facts, element)) ?? [],
  );
}

function around(facts: Facts, element: CxElement): readonly CxElement[] {
  if (element.type === 'audience') return elementsIn(facts.attribute(element, 'part-of'));
  if (element.type === 'persona') return elementsIn(facts.attribute(element, 'of'));
  const segment = element.type === 'segment' ? facts.enclosing(element) : segmentOf(facts, element);
  return segment ? [segment] : [];
}

function inside(facts: Facts, element: CxElement): readonly CxElement[] {
  if (element.type === 'audience')
    return [...namersOf(facts, 'audience', 'part-of', element), ...namersOf(facts, 'persona', 'of', element)];
  if (element.type !== 'segment') return [];
  const nested = facts.all('segment').filter((segment) => facts.enclosing(segment) === element);
  return [...nested, ...membersOf(facts, element)];
}

function detailOf(facts: Facts, element: CxElement): string {
  const what = element.kind === undefined ? element.type : `${element.type} : ${element.kind}`;
  const trust = element.type === 'segment' ? facts.attribute(element, 'trust').items[0] : undefined;
  return [what, typeof trust === 'string' ? trust : '', element.title ?? ''].filter((part) => part !== '').join(' · ');
}
