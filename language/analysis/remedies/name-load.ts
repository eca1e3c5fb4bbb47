import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { unique } from '../../core/order.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import type { FixContext } from '../rule.js';
import { dataOf } from '../terms/data.js';
import { endsOf } from '../terms/flows.js';
import { isFetched } from '../terms/lineage.js';
import { setAttribute } from './building-blocks.js';
import { namesOf } from './lists.js';

/** Says what a flow carries: what both of its ends handle, else what lies where it comes from; or that it carries nothing. */
export function nameLoad({ variable, facts }: FixContext): Fix[] {
  const flow = variable('f');
  const { source, target } = endsOf(facts, flow);
  if (!source || !target) return [];
  const giving = isFetched(facts, flow) ? target : source;
  const taking = giving === source ? target : source;
  const [given, taken] = [handledBy(facts, giving), handledBy(facts, taking)];
  const shared = given.filter((data) => taken.includes(data));
  const choices = shared.length > 0 ? [shared] : given.slice(0, 3).map((data) => [data]);
  const nothing = state('carries nothing worth naming', flow, 'none');
  return [...choices.map((data) => state(`carries ${namesOf(data)}`, flow, idsOf(data))), nothing];
}

function idsOf(data: readonly CxElement[]): string {
  return data.map(({ id }) => id).join(', ');
}

function state(what: string, flow: CxElement, value: string): Fix {
  return { title: `Claim: it ${what}`, class: 'claim', edits: [setAttribute(flow, 'carries', value)] };
}

/** What an element says itself that it handles, then what is seen of it elsewhere. */
function handledBy(facts: Facts, element: CxElement): CxElement[] {
  const own = ['processes', 'holds', 'collects'].flatMap((word) => elementsIn(facts.attribute(element, word)));
  return unique([...own, ...dataOf(facts, element).data]);
}
