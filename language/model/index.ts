import type { CxElement, CxModel, ElementId } from './model.js';

/** Look-ups over one model, built once. */
export interface ModelIndex {
  readonly byId: ReadonlyMap<ElementId, CxElement>;
  readonly byType: ReadonlyMap<string, readonly CxElement[]>;
  /** The architecture element that holds for the project, if one is written. */
  readonly architecture: CxElement | undefined;
}

const indexes = new WeakMap<CxModel, ModelIndex>();

/** The look-ups of a model. */
export function indexOf(model: CxModel): ModelIndex {
  const known = indexes.get(model);
  if (known) return known;
  const built = buildIndex(model);
  indexes.set(model, built);
  return built;
}

function buildIndex(model: CxModel): ModelIndex {
  const byId = new Map<ElementId, CxElement>();
  const byType = new Map<string, CxElement[]>();
  for (const element of model.elements) {
    byId.set(element.id, element);
    const list = byType.get(element.type);
    if (list) list.push(element);
    else byType.set(element.type, [element]);
  }
  const architecture = byType.get('architecture')?.find((element) => element.project === undefined);
  return { byId, byType, architecture };
}

/** The element of an id, or undefined. */
export function elementById(model: CxModel, id: ElementId): CxElement | undefined {
  return indexOf(model).byId.get(id);
}

/** All elements of a type, in the model's order. */
export function elementsOfType(model: CxModel, type: string): readonly CxElement[] {
  return indexOf(model).byType.get(type) ?? [];
}

/** The first word stated for an attribute, own only, or undefined. */
export function statedWord(element: CxElement, attribute: string): string | undefined {
  const value = element.attributes[attribute];
  const first = value?.state === 'set' ? value.values[0] : undefined;
  return first?.type === 'word' ? first.word : undefined;
}

/** The ids an attribute refers to, own only; planned references are not there yet and left out. */
export function referencedIds(element: CxElement, attribute: string): readonly ElementId[] {
  const value = element.attributes[attribute];
  if (value?.state !== 'set') return [];
  return value.values.flatMap((each) => (each.type === 'reference' ? [each.id] : []));
}

/** The text of an attribute, own only, or undefined. */
export function statedText(element: CxElement, attribute: string): string | undefined {
  const value = element.attributes[attribute];
  const first = value?.state === 'set' ? value.values[0] : undefined;
  return first?.type === 'text' ? first.text : undefined;
}

/** What a person calls an element: its title, else its name. */
export function labelOf(element: CxElement): string {
  return element.title ?? element.name;
}
