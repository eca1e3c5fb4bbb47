import { attributeDefinition, elementDefinition, elementTypes, orderOf, valuesOf } from '../../model/registry.js';
import type { AttributeDefinition } from '../../model/registry.js';

/** What an operand can be, known before any model is. */
export type StaticType =
  | { readonly kind: 'elements'; readonly types: readonly string[] }
  /** Words; `words` are those it can be (undefined: any), `order` ranks them, least first. */
  | { readonly kind: 'words'; readonly words?: readonly string[]; readonly order?: readonly string[] }
  | { readonly kind: 'number' | 'duration' | 'date' | 'text' | 'truth' };

export const elementOf = (...types: string[]): StaticType => ({ kind: 'elements', types });
export const anyElement: StaticType = { kind: 'elements', types: elementTypes };

const headerTypes: Readonly<Record<string, Readonly<Record<string, StaticType>>>> = {
  flow: {
    src: elementOf('touchpoint', 'actor', 'channel', 'system', 'store'),
    dst: elementOf('touchpoint', 'actor', 'channel', 'system', 'store'),
  },
  policy: {
    effect: { kind: 'words', words: ['allow', 'deny'] },
    from: elementOf('segment', 'system', 'store', 'channel', 'touchpoint', 'actor', 'runtime'),
    to: elementOf('segment', 'system', 'store', 'channel', 'touchpoint', 'actor', 'runtime'),
  },
  '->': { from: elementOf('step'), to: elementOf('step'), when: { kind: 'text' } },
  end: { outcome: { kind: 'words', words: ['success', 'failure', 'abandon'] } },
  suppress: { rule: { kind: 'words' }, on: anyElement },
};

/** The type of an attribute of one element type, header words included; undefined where it has none. */
export function attributeType(elementType: string, name: string): StaticType | undefined {
  const header = headerTypes[elementType]?.[name];
  if (header) return header;
  const clause = elementDefinition(elementType)?.headerRefs?.find((each) => each.word.replace(' ', '-') === name);
  if (clause) return elementOf(...clause.targets);
  const definition = attributeDefinition(elementType, name);
  if (definition) return typeOfDefinition(definition);
  if (name === 'kind') {
    const kinds = elementDefinition(elementType)?.kinds.map((kind) => kind.value) ?? [];
    return kinds.length > 0 ? { kind: 'words', words: kinds } : undefined;
  }
  if (name === 'name' || name === 'title') return { kind: 'text' };
  return undefined;
}

function typeOfDefinition(definition: AttributeDefinition): StaticType {
  const order = orderOf(definition);
  const words = [
    ...valuesOf(definition).map((value) => value.value),
    ...(definition.words ?? []),
    'none',
    'not-applicable',
  ];
  switch (definition.type) {
    case 'ref':
    case 'refs':
      return definition.targets?.includes('any') ? anyElement : elementOf(...(definition.targets ?? []));
    case 'text':
    case 'expression':
      return { kind: 'text' };
    case 'number':
    case 'percent':
      return { kind: 'number' };
    case 'duration':
      return { kind: 'duration' };
    case 'date':
    case 'date-or-none':
      return { kind: 'date' };
    default:
      return { kind: 'words', ...(definition.open ? {} : { words }), ...(order && { order }) };
  }
}

/** The type of an attribute over several element types: what any of them has. Undefined where none has it. */
export function attributeTypeOver(elementTypesToTry: readonly string[], name: string): StaticType | undefined {
  let joined: StaticType | undefined;
  for (const each of elementTypesToTry) {
    const type = attributeType(each, name);
    if (type) joined = joined ? joinTypes(joined, type) : type;
  }
  return joined;
}

/** The least type that covers both. */
export function joinTypes(a: StaticType, b: StaticType): StaticType {
  if (a.kind === 'elements' && b.kind === 'elements')
    return { kind: 'elements', types: [...new Set([...a.types, ...b.types])] };
  if (a.kind === 'words' && b.kind === 'words') {
    const words = a.words && b.words ? [...new Set([...a.words, ...b.words])] : undefined;
    const order = a.order ?? b.order;
    return { kind: 'words', ...(words && { words }), ...(order && { order }) };
  }
  return a.kind === b.kind ? a : { kind: 'text' };
}

/** Names for messages. */
export function describeType(type: StaticType): string {
  if (type.kind === 'elements') return type.types.length > 4 ? 'elements' : type.types.join(' or ');
  return type.kind === 'words' ? 'words' : `a ${type.kind}`;
}
