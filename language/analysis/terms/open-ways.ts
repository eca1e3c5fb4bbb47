import type { CxElement } from '../../model/model.js';
import { bagOf, onlyWord } from '../bag.js';
import { elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { hopsFrom } from '../graph/search.js';
import { endsOf, flowsFrom } from './flows.js';
import { each } from './term.js';
import type { Term } from './term.js';

const undecided = new Set(['none', 'authenticated-only', 'technical-user']);

/**
 * Where a person gets by flows of their own, and onward where it is stated that nobody decides for whom a system calls. A
 * system that decides, or does not say, ends the way: what it hands out is its own affair.
 */
function openWays(facts: Facts, start: CxElement): CxElement[] {
  const next = (element: CxElement): CxElement[] => {
    const flows = flowsFrom(facts, element).filter(
      (flow) => element === start || undecided.has(onlyWord(facts.attribute(flow, 'authz')) ?? ''),
    );
    return flows.flatMap((flow) => endsOf(facts, flow).target ?? []);
  };
  return facts.memo(`openWays:${start.id}`, () => [...hopsFrom([start], next).keys()]);
}

const end = ['touchpoint', 'actor', 'channel', 'system', 'store'];

export const openWayTerms: readonly Term[] = [
  {
    name: 'openWays',
    parameters: [{ name: 'a', types: ['actor'] }],
    yields: elementOf(...end),
    doc: 'Where a gets by its own flows, and onward by flows whose authz is none, authenticated-only or technical-user.',
    label: 'gets to',
    evaluate: each((facts, element) => bagOf(openWays(facts, element))),
  },
];
