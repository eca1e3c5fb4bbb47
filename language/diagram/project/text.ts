import { elementById, labelOf, referencedIds } from '../../model/index.js';
import type { CxElement, CxModel, CxValue } from '../../model/model.js';

/** A value as it should be read: `22 %`, `26h`, `2027-03-31`, words and texts as they are; a reference by its id. */
export function showValue(value: CxValue): string {
  switch (value.type) {
    case 'number':
      return value.percent ? `${value.number} %` : String(value.number);
    case 'range':
      return `${value.from}-${value.to}`;
    case 'duration':
      return value.text;
    case 'date':
      return value.date;
    case 'word':
      return value.word;
    case 'text':
      return value.text;
    case 'reference':
      return value.id;
  }
}

/** The first stated value of an attribute, or undefined; planned values are not there yet. */
export function statedValue(element: CxElement, attribute: string): CxValue | undefined {
  const stated = element.attributes[attribute];
  return stated?.state === 'set' ? stated.values[0] : undefined;
}

/** The first stated value of an attribute as it should be read, or undefined. */
export function shownValue(element: CxElement, attribute: string): string | undefined {
  const value = statedValue(element, attribute);
  return value && showValue(value);
}

/** A stated number, or undefined. */
export function statedNumber(element: CxElement, attribute: string): number | undefined {
  const value = statedValue(element, attribute);
  return value?.type === 'number' ? value.number : undefined;
}

/** The elements an attribute refers to, in the order of the text. */
export function referenced(model: CxModel, element: CxElement, attribute: string): CxElement[] {
  return referencedIds(element, attribute).flatMap((id) => elementById(model, id) ?? []);
}

/** Titles in one line, each once, or undefined for none. */
export function joinLabels(elements: readonly CxElement[]): string | undefined {
  return elements.length === 0 ? undefined : [...new Set(elements.map(labelOf))].join(', ');
}
