import type { Location, Span } from '../core/spans.js';
import type { ElementId } from '../model/model.js';

/** Where an attribute is written. */
export interface AttributeSource {
  /** From the name to the last value. */
  readonly span: Span;
  readonly nameSpan: Span;
  readonly values: readonly Span[];
  readonly header?: true;
}

/** Where an element is written. */
export interface ElementSource {
  readonly uri: string;
  readonly span: Span;
  /** From the keyword to the end of the header. */
  readonly head: Span;
  readonly keyword: Span;
  readonly name?: Span;
  readonly kind?: Span;
  readonly title?: Span;
  /** Both braces included. */
  readonly block?: Span;
  readonly attributes: Readonly<Record<string, AttributeSource>>;
}

/** A place in the text that names an element: its own declaration or a reference to it. */
export interface Occurrence {
  readonly uri: string;
  readonly span: Span;
  readonly element: ElementId;
  readonly role: 'definition' | 'reference';
  /** The element in which a reference stands, and by which attribute it refers. */
  readonly owner?: ElementId;
  readonly attribute?: string;
}

/** Positions of a model, kept beside it. */
export interface SourceMap {
  readonly elements: ReadonlyMap<ElementId, ElementSource>;
  /** Per file, in text order. */
  readonly occurrences: ReadonlyMap<string, readonly Occurrence[]>;
  /** Elements of a file in text order, outer before inner. */
  readonly outline: ReadonlyMap<string, readonly ElementId[]>;
}

/** Where an element, or one of its attributes, should be pointed at: the attribute, else its name, else its header. */
export function pointAt(sources: SourceMap, element: ElementId, attribute?: string): Location | undefined {
  const source = sources.elements.get(element);
  if (!source) return undefined;
  const own = attribute === undefined ? undefined : source.attributes[attribute];
  return { uri: source.uri, span: own?.span ?? source.name ?? source.head };
}

/** The innermost element whose text contains an offset of a file, or undefined. */
export function elementAt(sources: SourceMap, uri: string, offset: number): ElementId | undefined {
  let found: ElementId | undefined;
  for (const id of sources.outline.get(uri) ?? []) {
    const source = sources.elements.get(id);
    if (!source || source.span.start > offset) break;
    if (offset <= source.span.end) found = id;
  }
  return found;
}

/** All places that name an element, its declaration included, by file and in text order. */
export function occurrencesOf(sources: SourceMap, element: ElementId): Occurrence[] {
  return [...sources.occurrences.values()].flatMap((list) => list.filter((each) => each.element === element));
}
