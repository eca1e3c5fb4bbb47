import type { Fix } from '../../edit/model-edit.js';
import { unique } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import type { FixContext } from '../rule.js';
import { touchpointsOn } from '../terms/data.js';
import { touchpointsIn } from '../terms/journey-ways.js';
import { ancestor } from '../terms/journeys.js';
import { freeName, repair, setAttribute } from './building-blocks.js';

/** Puts a step at a touchpoint: one of its stage, else of its journey, or a new one; or says that the customer does it alone. */
export function placeStep({ variable, facts }: FixContext): Fix[] {
  const step = variable('v');
  const around = ['stage', 'journey'].flatMap((type) => ancestor(facts, step, type) ?? []);
  const known = unique(around.flatMap((each) => touchpointsIn(facts, each))).filter(
    (touchpoint) => touchpoint.project === undefined,
  );
  const alone: Fix = {
    title: 'Claim: the customer does it without the company (`kind: physical`)',
    class: 'claim',
    edits: [setAttribute(step, 'kind', 'physical')],
  };
  return [
    ...known
      .slice(0, 2)
      .map((touchpoint) =>
        repair(`let it happen at ${touchpoint.name}`, [
          { kind: 'set-header', element: step.id, word: 'at', value: touchpoint.id },
        ]),
      ),
    ...newTouchpoint(facts, step, known),
    alone,
  ];
}

/** A new touchpoint on a channel of the journey, else on any, answered by whatever answers there already. */
function newTouchpoint(facts: Facts, step: CxElement, known: readonly CxElement[]): Fix[] {
  const used = known.flatMap((touchpoint) => elementsIn(facts.attribute(touchpoint, 'on')));
  const channel = [...used, ...facts.all('channel')].find((each) => each.project === undefined);
  if (!channel) return [];
  const name = freeName(facts, `${step.name}Here`);
  const [front] = touchpointsOn(facts, channel).flatMap((each) => elementsIn(facts.attribute(each, 'front')));
  const text = `touchpoint ${name} on ${channel.id}${front ? ` { front: ${front.id} }` : ''}`;
  return [
    repair(`let it happen at a new touchpoint ${name} on ${channel.name}`, [
      { kind: 'insert-after', element: channel.id, text },
      { kind: 'set-header', element: step.id, word: 'at', value: name },
    ]),
  ];
}
