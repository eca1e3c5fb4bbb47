import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import type { FixContext } from '../rule.js';
import { dataOf } from '../terms/data.js';
import { identifiesCustomers, singleViews } from '../terms/single-view.js';
import { setAttribute } from './building-blocks.js';

const joiners = ['cdp', 'mdm', 'crm'];

/** Systems that may join what is known of customers, those made for it first, then those that know who customers are. */
export function viewCandidates(facts: Facts): CxElement[] {
  const knows = (system: CxElement): boolean =>
    dataOf(facts, system).data.some((data) => identifiesCustomers(facts, data));
  const own = facts.all('system').filter((system) => system.project === undefined);
  const made = joiners.flatMap((kind) => own.filter((system) => system.kind === kind));
  return [...made, ...own.filter((system) => !made.includes(system) && knows(system))];
}

/** What a system provides, and the single customer view too. */
export function withView(facts: Facts, system: CxElement): string {
  return [...wordsIn(facts.attribute(system, 'provides')), 'single-customer-view'].join(', ');
}

/** Says which system provides the single customer view already. */
export function provideView({ facts }: FixContext): Fix[] {
  return viewCandidates(facts)
    .slice(0, 3)
    .map((system) => ({
      title: `Claim: ${system.name} provides the single customer view already`,
      class: 'claim',
      edits: [setAttribute(system, 'provides', withView(facts, system))],
    }));
}

/** Says that the single customer view joins records by the keys already. */
export function resolveIdentity({ facts }: FixContext): Fix[] {
  const keys = facts.all('identity').filter((key) => key.project === undefined);
  return singleViews(facts)
    .slice(0, 3)
    .map((view) => ({
      title: `Claim: ${view.name} joins records by ${keys.map((key) => key.name).join(', ')} already`,
      class: 'claim',
      edits: keys.map((key) => setAttribute(key, 'resolved-by', view.id)),
    }));
}
