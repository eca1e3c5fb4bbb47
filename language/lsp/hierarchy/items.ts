import type { CallHierarchyItem, TypeHierarchyItem } from 'vscode-languageserver';
import { elementById } from '../../model/index.js';
import type { CxElement, ElementId } from '../../model/model.js';
import { symbolKindOf, symbolName } from '../features/symbols.js';
import type { ProjectContext } from '../positions.js';

/** What an item carries so that it is known again when it is opened: its element, and the data whose way is followed. */
export interface ItemData {
  readonly element: ElementId;
  readonly data?: ElementId;
}

/** An element as an item of a hierarchy; none for one without a place in the text. */
export function hierarchyItem(
  { snapshot, positions }: ProjectContext,
  element: CxElement,
  detail: string,
  data?: ElementId,
): (CallHierarchyItem & TypeHierarchyItem) | undefined {
  const source = snapshot.bound.sources.elements.get(element.id);
  if (!source) return undefined;
  const carried: ItemData = { element: element.id, ...(data !== undefined && { data }) };
  return {
    name: symbolName(element),
    kind: symbolKindOf(element),
    detail,
    uri: source.uri,
    range: positions.range(source.uri, source.span),
    selectionRange: positions.range(source.uri, source.name ?? source.head),
    data: carried,
  };
}

/** The element that an item stands for, while the model still has it. */
export function elementOfItem({ snapshot }: ProjectContext, data: unknown): CxElement | undefined {
  return isItemData(data) ? elementById(snapshot.bound.model, data.element) : undefined;
}

/** The data whose way an item follows. */
export function followedData({ snapshot }: ProjectContext, data: unknown): CxElement | undefined {
  return isItemData(data) && data.data !== undefined ? elementById(snapshot.bound.model, data.data) : undefined;
}

function isItemData(data: unknown): data is ItemData {
  return typeof data === 'object' && data !== null && typeof (data as ItemData).element === 'string';
}
