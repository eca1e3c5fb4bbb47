import type { CxAttribute, CxValue } from '../model/model.js';

/** A value as the language writes it. */
export function valueText(value: CxValue): string {
  switch (value.type) {
    case 'word':
      return value.word;
    case 'reference':
      return value.id;
    case 'text':
      return `"${value.text.replace(/[\\"]/g, '\\$&').replace(/\r?\n/g, ' ')}"`;
    case 'number':
      return `${value.number}${value.percent ? '%' : ''}`;
    case 'range':
      return `${value.from}-${value.to}`;
    case 'duration':
      return value.text;
    case 'date':
      return value.date;
  }
}

/** The values of an attribute as the language writes them, without `planned(…)` around them; `none` for an empty list. */
export function valuesText({ values }: CxAttribute): string {
  return values.length === 0 ? 'none' : values.map(valueText).join(', ');
}
