import type { Bag, Item } from '../../analysis/bag.js';
import { isElement } from '../../analysis/bag.js';
import type { Facts } from '../../analysis/facts.js';
import { classOf, classOfData, dataOf, minClassOf, tagsOfData } from '../../analysis/terms/data.js';
import { isExposed } from '../../analysis/terms/flows.js';
import { segmentsAround } from '../../analysis/terms/places.js';
import type { CxElement } from '../../model/model.js';
import { attributesOf } from '../../model/registry.js';
import type { AttributeDefinition } from '../../model/registry.js';
import { durationText } from '../hints/duration-text.js';

/** A line of a list. */
export interface Entry {
  readonly strong: string;
  readonly text: string;
}

const carriers = new Set(['flow', 'store', 'system', 'touchpoint', 'channel', 'journey', 'stage', 'actor']);
const mostData = 6;

/** What the model makes of an element: where it lies, how secret its data is, who gets to it, and values that follow from others. */
export function computedEntries(facts: Facts, element: CxElement): Entry[] {
  return [
    ...place(facts, element),
    ...dataClass(facts, element),
    ...exposure(facts, element),
    ...values(facts, element),
  ];
}

function place(facts: Facts, element: CxElement): Entry[] {
  const around = segmentsAround(facts, element).filter((segment) => segment !== element);
  const [nearest] = around;
  if (!nearest) return [];
  const [trust] = facts.attribute(nearest, 'trust').items;
  const names = around.map((segment) => segment.name).join(' in ');
  return [{ strong: 'Lies in:', text: typeof trust === 'string' ? `${names} (${trust})` : names }];
}

function dataClass(facts: Facts, element: CxElement): Entry[] {
  if (element.type === 'data') return classOfOneData(facts, element);
  const { data } = carriers.has(element.type) ? dataOf(facts, element) : { data: [] };
  if (data.length === 0) return [];
  const named = data.slice(0, mostData).map((each) => `${each.name} ${classText(classOfData(facts, each))}`);
  const rest = data.length > mostData ? `, and ${data.length - mostData} more` : '';
  return [{ strong: 'Class:', text: `${classText(classOf(facts, element))}, from ${named.join(', ')}${rest}` }];
}

/** The class that is stated, or that tags raise it to. */
function classOfOneData(facts: Facts, data: CxElement): Entry[] {
  const bag = classOfData(facts, data);
  const [stated] = facts.attribute(data, 'class').items;
  if (bag.items[0] === stated || (bag.atLeast && bag.items[0] === 'public')) return [];
  const tags = tagsOfData(facts, data).filter((tag) => minClassOf([tag]) === bag.items[0]);
  return [
    { strong: 'Class:', text: `${classText(bag)}, by its ${tags.length === 1 ? 'tag' : 'tags'} ${tags.join(', ')}` },
  ];
}

function classText({ items: [word], atLeast }: Bag): string {
  return `${atLeast ? 'at least ' : ''}${String(word)}`;
}

function exposure(facts: Facts, element: CxElement): Entry[] {
  if (!['system', 'store'].includes(element.type)) return [];
  const exposed = isExposed(facts, element);
  return exposed === true ? [{ strong: 'Exposed:', text: 'somebody from outside gets to it' }] : [];
}

/** Attributes that are not written and follow from others, with how. */
function values(facts: Facts, element: CxElement): Entry[] {
  return [...attributesOf(element.type).values()].flatMap((definition): Entry[] => {
    if (!definition.default.startsWith('computed') || element.attributes[definition.name]) return [];
    const { items } = facts.attribute(element, definition.name);
    if (items.length === 0) return [];
    const text = items.map((item) => itemText(item, definition)).join(', ');
    return [{ strong: `${definition.name}:`, text: `${text} (${definition.default})` }];
  });
}

function itemText(item: Item, definition: AttributeDefinition): string {
  if (typeof item === 'number') return definition.type === 'duration' ? durationText(item) : String(item);
  return typeof item === 'string' ? item : isElement(item) ? item.name : '?';
}
