import type { CxElement } from '../../model/model.js';
import { bagOf, elementsIn, onlyWord, wordsIn } from '../bag.js';
import type { Bag } from '../bag.js';
import { elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { joinMissing, nothingMissing } from '../truth.js';
import { dataOf, tagsOfData } from './data.js';
import type { Term } from './term.js';

/** Systems that provide the single customer view. */
export function singleViews(facts: Facts): readonly CxElement[] {
  return facts.memo('singleViews', () =>
    facts
      .all('system')
      .filter((system) => wordsIn(facts.attribute(system, 'provides')).includes('single-customer-view')),
  );
}

const identifying = ['identity', 'contact'];

/** Tells whether data says who a customer is; what is known of employees alone does not. */
export function identifiesCustomers(facts: Facts, data: CxElement): boolean {
  const tags = tagsOfData(facts, data);
  return identifying.some((tag) => tags.includes(tag)) && onlyWord(facts.attribute(data, 'subject')) !== 'employee';
}

/** Stores in production that hold who customers are; open where a store does not say what it holds. */
export function identityStores(facts: Facts): Bag {
  return facts.memo('identityStores', () => {
    const stores = facts.all('store').filter((store) => onlyWord(facts.attribute(store, 'env')) === 'prod');
    const held = stores.map((store) => dataOf(facts, store));
    const found = stores.filter((_, at) => held[at]!.data.some((data) => identifiesCustomers(facts, data)));
    const missing = held
      .filter((_, at) => !found.includes(stores[at]!))
      .reduce((all, each) => joinMissing(all, each.missing), nothingMissing);
    return { items: found, missing };
  });
}

/** Systems that join records by the keys of customers: those that keys name, and those that are made for it. */
export function identityResolvers(facts: Facts): CxElement[] {
  const named = facts.all('identity').flatMap((identity) => elementsIn(facts.attribute(identity, 'resolved-by')));
  const made = facts
    .all('system')
    .filter(
      (system) =>
        system.kind === 'identity-resolution' ||
        wordsIn(facts.attribute(system, 'provides')).includes('identity-resolution'),
    );
  return [...new Set([...named, ...made])];
}

export const singleViewTerms: readonly Term[] = [
  {
    name: 'scv',
    parameters: [],
    yields: elementOf('system'),
    doc: 'Systems with `provides: single-customer-view`.',
    label: 'single customer view',
    evaluate: (facts) => bagOf(singleViews(facts)),
  },
  {
    name: 'identityStores',
    parameters: [],
    yields: elementOf('store'),
    doc: 'Stores in production that hold data tagged identity or contact about others than employees.',
    label: 'hold who customers are',
    evaluate: (facts) => identityStores(facts),
  },
];
