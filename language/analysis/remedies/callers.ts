import type { CxElement } from '../../model/model.js';
import { wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { dataOf } from '../terms/data.js';
import { endsOf } from '../terms/flows.js';
import { isHuman } from '../terms/people.js';

/** Tells whether a person stands at the start of a flow, rather than a system. */
export function isPerson(facts: Facts, flow: CxElement): boolean {
  const { source } = endsOf(facts, flow);
  return source !== undefined && (source.type === 'channel' || source.type === 'touchpoint' || isHuman(source));
}

/** Tells whether a flow carries data of customers. */
export function ofCustomers(facts: Facts, flow: CxElement): boolean {
  return dataOf(facts, flow).data.some((data) => wordsIn(facts.attribute(data, 'subject')).includes('customer'));
}
