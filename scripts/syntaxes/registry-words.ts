import { attributesOf, elementTypes, isReference } from '../../language/model/registry.js';
import type { AttributeDefinition } from '../../language/model/registry.js';

const definitions: readonly AttributeDefinition[] = elementTypes.flatMap((type) => [...attributesOf(type).values()]);

/** The names of all attributes, sorted. */
export function allAttributeNames(): string[] {
  return [...new Set(definitions.map((definition) => definition.name))].sort();
}

/** Tells whether an attribute names other elements wherever it may stand. */
export function isReferenceAttribute(name: string): boolean {
  return definitions.every((definition) => definition.name !== name || isReference(definition));
}
