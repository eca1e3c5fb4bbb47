import { pushTo, unique } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';
import { bagOf, elementsIn } from '../bag.js';
import { elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { hopsFrom } from '../graph/search.js';
import { isUntrusted } from './guards.js';
import { isOutside } from './flows.js';
import { movesByData } from './lineage.js';
import { namersOf } from './naming.js';
import { each } from './term.js';
import type { Term } from './term.js';

/** Data that untrusted sources write, by the elements it reaches without being cleaned on the way. */
function taints(facts: Facts): ReadonlyMap<CxElement, readonly CxElement[]> {
  return facts.memo('taints', () => {
    const found = new Map<CxElement, CxElement[]>();
    for (const data of facts.all('data')) for (const element of taintedBy(facts, data)) pushTo(found, element, data);
    return found;
  });
}

/** Where one kind of data gets from outside. Each kind goes its own ways, so that all of them together see each flow once. */
function taintedBy(facts: Facts, data: CxElement): CxElement[] {
  const onward = new Map<CxElement, CxElement[]>();
  for (const { from, to } of movesByData(facts).get(data.id) ?? []) pushTo(onward, from, to);
  const collecting = namersOf(facts, 'touchpoint', 'collects', data).filter(
    (touchpoint) => isOutside(facts, touchpoint) === true,
  );
  const writing = [...onward.keys()].filter((element) => isUntrusted(facts, element) === true);
  const entries = [
    ...collecting.flatMap((touchpoint) => elementsIn(facts.attribute(touchpoint, 'front'))),
    ...writing.flatMap((element) => onward.get(element) ?? []),
  ];
  const cleans = (element: CxElement): boolean =>
    element.type === 'system' && elementsIn(facts.attribute(element, 'sanitises')).includes(data);
  return [...hopsFrom(unique(entries), (element) => (cleans(element) ? [] : (onward.get(element) ?? []))).keys()];
}

export const taintTerms: readonly Term[] = [
  {
    name: 'taint',
    parameters: [{ name: 's', types: ['system', 'store'] }],
    yields: elementOf('data'),
    doc: 'Data that untrusted sources write and that reaches s, by flows or by being read back, without passing a system that sanitises it.',
    label: 'untrusted data',
    evaluate: each((facts, element) => bagOf(taints(facts).get(element) ?? [])),
  },
];
