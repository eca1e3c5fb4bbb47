import type { Fix } from '../../edit/model-edit.js';
import { statedWord } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import { attributeDefinition, valuesOf } from '../../model/registry.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { setAttribute } from './building-blocks.js';

const bases = valuesOf(attributeDefinition('data', 'basis')!).filter((value) => value.value !== 'none');

/** One fix for each basis that the law knows: which one holds is for people to say, and none is offered first. */
export function chooseBasis(data: CxElement, facts: Facts): Fix[] {
  const purposes = elementsIn(facts.attribute(data, 'purposes')).filter(
    (purpose) => statedWord(purpose, 'basis') === 'none',
  );
  const places = statedWord(data, 'basis') === 'none' || purposes.length === 0 ? [data, ...purposes] : purposes;
  return bases.map(({ value, doc }) => ({
    title: `Claim: the basis is ${value}${doc && doc !== value ? ` (${doc})` : ''}`,
    class: 'claim' as const,
    edits: places.map((place) => setAttribute(place, 'basis', value)),
  }));
}
