import elementsJson from './registry/elements.json' with { type: 'json' };
import commonJson from './registry/common.json' with { type: 'json' };
import protocolsJson from './registry/protocols.json' with { type: 'json' };
import regionsJson from './registry/regions.json' with { type: 'json' };

/** What an attribute's values are; see docs/language.md for how each is written. */
export type AttributeType =
  | 'enum'
  | 'flags'
  | 'ref'
  | 'refs'
  | 'text'
  | 'number'
  | 'percent'
  | 'duration'
  | 'date'
  | 'date-or-none'
  | 'bool'
  | 'expression';

/** One word that an attribute may have, with what it means and the neighbouring words that stand for it elsewhere. */
export interface ValueDefinition {
  readonly value: string;
  readonly doc: string;
  readonly aliases?: readonly string[];
}

/** One attribute of an element type. */
export interface AttributeDefinition {
  readonly name: string;
  readonly type: AttributeType;
  readonly doc: string;
  /** A literal value, `unknown`, or `computed: …` where the model decides. */
  readonly default: string;
  readonly group: string;
  readonly values?: readonly ValueDefinition[];
  readonly valuesFrom?: 'protocols' | 'regions';
  /** Words besides `values` that may stand alone, such as `any`. */
  readonly words?: readonly string[];
  readonly aliases?: readonly string[];
  readonly targets?: readonly string[];
  readonly inherit?: boolean;
  readonly inverse?: string;
  readonly many?: boolean;
  readonly none?: boolean;
  readonly ordered?: boolean;
  readonly open?: boolean;
  readonly range?: boolean;
  readonly required?: boolean;
  readonly percent?: boolean;
  readonly min?: number;
  readonly max?: number;
}

/** A reference in an element's header, such as `on Channel`. */
export interface HeaderReference {
  readonly word: string;
  readonly targets: readonly string[];
  readonly many?: boolean;
  readonly required?: boolean;
}

/** One element type: its keyword, header, kinds and attributes. */
export interface ElementDefinition {
  readonly header: string;
  readonly doc: string;
  readonly kinds: readonly ValueDefinition[];
  readonly attributes: readonly AttributeDefinition[];
  readonly aliases?: readonly string[];
  readonly headerRefs?: readonly HeaderReference[];
  readonly contains?: readonly string[];
}

/** A protocol a flow may speak. */
export interface ProtocolDefinition extends ValueDefinition {
  readonly encrypted: 'yes' | 'no' | 'unknown';
  readonly layer: string;
  readonly defaultPort?: number;
  /** The variant of the same protocol that is encrypted. */
  readonly protected?: string;
}

/** A region data may lie in. */
export interface RegionDefinition extends ValueDefinition {
  readonly eea: 'yes' | 'no';
  readonly adequate: 'yes' | 'no' | 'partial';
}

const elements = elementsJson as Readonly<Record<string, ElementDefinition>>;
const common = commonJson as readonly AttributeDefinition[];

export const protocols = protocolsJson as readonly ProtocolDefinition[];
export const regions = regionsJson as readonly RegionDefinition[];

/** All element types, by keyword; `->` is the transition and `end` the end of a path. */
export const elementTypes: readonly string[] = Object.keys(elements);

const protocolByName = new Map(protocols.map((protocol) => [protocol.value, protocol]));
const attributesByType = new Map<string, ReadonlyMap<string, AttributeDefinition>>(
  elementTypes.map((type) => [type, new Map(allAttributes(type).map((attribute) => [attribute.name, attribute]))]),
);

function allAttributes(type: string): readonly AttributeDefinition[] {
  const own = elements[type]?.attributes ?? [];
  const names = new Set(own.map((attribute) => attribute.name));
  return [...own, ...common.filter((attribute) => !names.has(attribute.name))];
}

/** The definition of an element type, or undefined for a word that is none. */
export function elementDefinition(type: string): ElementDefinition | undefined {
  return Object.hasOwn(elements, type) ? elements[type] : undefined;
}

/** The attributes of an element type by name, those common to all included. */
export function attributesOf(type: string): ReadonlyMap<string, AttributeDefinition> {
  return attributesByType.get(type) ?? new Map();
}

/** The definition of one attribute of an element type. */
export function attributeDefinition(type: string, name: string): AttributeDefinition | undefined {
  return attributesByType.get(type)?.get(name);
}

/** The words an attribute may have: its own, or those of the table it refers to. */
export function valuesOf(definition: AttributeDefinition): readonly ValueDefinition[] {
  if (definition.valuesFrom === 'protocols') return protocols;
  if (definition.valuesFrom === 'regions') return regions;
  if (definition.type === 'bool') return boolValues;
  return definition.values ?? [];
}

const boolValues: readonly ValueDefinition[] = [
  { value: 'yes', doc: 'yes' },
  { value: 'no', doc: 'no' },
];

/** The protocol of a name, or undefined. */
export function protocolDefinition(name: string): ProtocolDefinition | undefined {
  return protocolByName.get(name);
}

/** Tells whether an attribute holds several values. */
export function isList(definition: AttributeDefinition): boolean {
  return definition.type === 'refs' || definition.type === 'flags' || definition.many === true;
}

/** Tells whether an attribute names other elements. */
export function isReference(definition: AttributeDefinition): boolean {
  return definition.type === 'ref' || definition.type === 'refs';
}

/** The order of the words of an ordered attribute (class, trust, aal, volume …), least first, or undefined. */
export function orderOf(definition: AttributeDefinition): readonly string[] | undefined {
  return definition.ordered ? valuesOf(definition).map((value) => value.value) : undefined;
}
