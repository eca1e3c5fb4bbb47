import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import type { FixContext } from '../rule.js';
import { dataOf } from '../terms/data.js';
import { segmentOf } from '../terms/places.js';
import { repair } from './building-blocks.js';
import { isNamed } from './fill-stage.js';
import { addFlow, isDenied } from './new-flow.js';

/** Draws a flow to what handles the same data, from those nearest on; or removes an element that nothing names. */
export function connectOrRemove({ variable, facts }: FixContext): Fix[] {
  const element = variable('e');
  const remove = repair(`remove ${element.name}`, [{ kind: 'remove-element', element: element.id }]);
  return [...newFlows(facts, element), ...(isNamed(facts, element) ? [] : [remove])];
}

function newFlows(facts: Facts, element: CxElement): Fix[] {
  if (element.type !== 'system' && element.type !== 'store') return [];
  const own = handled(facts, element);
  const shared = (other: CxElement): CxElement[] => handled(facts, other).filter((data) => own.includes(data));
  const near = (other: CxElement): number => Number(segmentOf(facts, other) === segmentOf(facts, element));
  const others = facts
    .all('system')
    .filter((other) => other !== element && other.project === undefined && shared(other).length > 0)
    .filter((other) => !isDenied(facts, other, element))
    .sort((a, b) => near(b) - near(a));
  return others.slice(0, 2).map((source) => {
    const carries = `carries: ${shared(source)
      .map(({ id }) => id)
      .join(', ')}`;
    const flow = {
      name: `${source.name}_${element.name}`,
      title: 'What passes here',
      source,
      target: element,
      lines: [carries],
    };
    return repair(`draw a flow from ${source.name}, which handles the same data`, addFlow(facts, element, flow));
  });
}

function handled(facts: Facts, element: CxElement): readonly CxElement[] {
  const own = ['processes', 'holds'].flatMap((word) => elementsIn(facts.attribute(element, word)));
  return [...new Set([...own, ...dataOf(facts, element).data])];
}
