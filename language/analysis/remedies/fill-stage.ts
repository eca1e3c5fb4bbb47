import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { freeName, repair } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { ancestor, below } from '../terms/journeys.js';
import { touchpointsIn } from '../terms/journey-ways.js';

/** Adds a step to an empty stage, or removes the stage where nothing names it. */
export function fillStage({ variable, facts }: FixContext): Fix[] {
  const stage = variable('g');
  const text = `step ${freeStep(facts, stage, `${stage.name}Step`)} "What the customer does here"`;
  const fill = repair('add a step', [{ kind: 'insert-into', element: stage.id, text }]);
  return isNamed(facts, stage)
    ? [fill]
    : [fill, repair('remove the stage', [{ kind: 'remove-element', element: stage.id }])];
}

/** Shows a contact in a journey that uses its channel, or removes what nothing names. */
export function showContact({ finding, facts }: FixContext): Fix[] {
  const element = facts.element(finding.element);
  const steps = element.type === 'touchpoint' ? newStep(facts, element) : [];
  return isNamed(facts, element)
    ? steps
    : [...steps, repair(`remove ${element.name}`, [{ kind: 'remove-element', element: element.id }])];
}

function newStep(facts: Facts, touchpoint: CxElement): Fix[] {
  const channels = elementsIn(facts.attribute(touchpoint, 'on'));
  const onChannel = (journey: CxElement): boolean =>
    touchpointsIn(facts, journey).some((each) =>
      elementsIn(facts.attribute(each, 'on')).some((channel) => channels.includes(channel)),
    );
  const stages = [...facts.all('journey')]
    .sort((a, b) => Number(onChannel(b)) - Number(onChannel(a)))
    .flatMap((journey) => below(facts, journey, 'stage')[0] ?? []);
  return stages.slice(0, 2).map((stage) => {
    const text = `step ${freeStep(facts, stage, `At${touchpoint.name}`)} at ${touchpoint.id}`;
    const first = below(facts, stage, 'step')[0];
    return repair(`show it in ${stage.parent ?? stage.name}`, [
      first ? { kind: 'insert-after', element: first.id, text } : { kind: 'insert-into', element: stage.id, text },
    ]);
  });
}

function freeStep(facts: Facts, stage: CxElement, wish: string): string {
  const journey = ancestor(facts, stage, 'journey');
  const taken = new Set(journey ? below(facts, journey, 'step').map((step) => step.name) : []);
  return taken.has(wish) ? freeName(facts, `${wish}${taken.size}`) : freeName(facts, wish);
}

/** Tells whether something else names the element or a part of it. */
export function isNamed(facts: Facts, element: CxElement): boolean {
  const own = (id: string): boolean => id === element.id || id.startsWith(`${element.id}.`);
  return facts.model.elements.some(
    (each) =>
      !own(each.id) &&
      Object.values(each.attributes).some(({ values }) =>
        values.some((value) => value.type === 'reference' && own(value.id)),
      ),
  );
}
