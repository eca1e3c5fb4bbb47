import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { repair } from './building-blocks.js';
import { namesOf, takeFrom } from './lists.js';

const content = ['carries', 'returns'];

/** Sends data no more; a flow that has nothing else to carry goes, unless other statements speak of it. */
export function takeOffFlow(flow: CxElement, data: readonly CxElement[], facts: Facts): Fix[] {
  const lists = content.filter((attribute) => flow.attributes[attribute] !== undefined);
  const rest = lists
    .flatMap((attribute) => elementsIn(facts.attribute(flow, attribute)))
    .filter((each) => !data.includes(each));
  if (rest.length === 0)
    return isNamed(flow, facts)
      ? []
      : [
          repair(
            `remove the flow, which carries nothing but ${namesOf(data)}`,
            [{ kind: 'remove-element', element: flow.id }],
            { preferred: true },
          ),
        ];
  const touched = lists.filter((attribute) =>
    elementsIn(facts.attribute(flow, attribute)).some((each) => data.includes(each)),
  );
  return [
    repair(
      `send ${namesOf(data)} no more`,
      touched.map((attribute) => takeFrom(facts, flow, attribute, data)),
      { preferred: true },
    ),
  ];
}

/** Tells whether another statement speaks of a flow by its name. */
export function isNamed(flow: CxElement, facts: Facts): boolean {
  const names = (element: CxElement): boolean =>
    Object.values(element.attributes).some(({ values }) =>
      values.some((value) => value.type === 'reference' && value.id === flow.id),
    );
  return flow.named && facts.model.elements.some(names);
}
