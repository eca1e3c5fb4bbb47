import type { Fix } from '../../edit/model-edit.js';
import { statedWord } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import { attributeDefinition, valuesOf } from '../../model/registry.js';
import type { ValueDefinition } from '../../model/registry.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { setAttribute } from './building-blocks.js';

const named = (attribute: string): readonly ValueDefinition[] =>
  valuesOf(attributeDefinition('data', attribute)!).filter((value) => value.value !== 'none');

const bases = named('basis');
const conditions = named('art9-condition');

/** One fix for each basis that the law knows: which one holds is for people to say, and none is offered first. */
export function chooseBasis(data: CxElement, facts: Facts): Fix[] {
  const purposes = elementsIn(facts.attribute(data, 'purposes')).filter(
    (purpose) => statedWord(purpose, 'basis') === 'none',
  );
  const places = statedWord(data, 'basis') === 'none' || purposes.length === 0 ? [data, ...purposes] : purposes;
  return bases.map((basis) => ({
    title: `Claim: the basis is ${inWords(basis)}`,
    class: 'claim',
    edits: places.map((place) => setAttribute(place, 'basis', basis.value)),
  }));
}

/** One fix for each condition under which the law allows data of special categories; which one holds is for people to say. */
export function chooseCondition(data: CxElement): Fix[] {
  return conditions.map((condition) => ({
    title: `Claim: the condition is ${inWords(condition)}`,
    class: 'claim',
    edits: [setAttribute(data, 'art9-condition', condition.value)],
  }));
}

function inWords({ value, doc }: ValueDefinition): string {
  return doc && doc !== value && doc !== value.replaceAll('-', ' ') ? `${value} (${doc})` : value;
}
