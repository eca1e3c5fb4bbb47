import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { freeName, repair, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { ancestor } from '../terms/journeys.js';
import { ownerLine } from './name-owner.js';

/** Lets a metric of the stage or journey measure a step too; where there is none, a new one. */
export function measureStep({ variable, facts }: FixContext): Fix[] {
  const step = variable('v');
  const around = ['stage', 'journey'].flatMap((type) => ancestor(facts, step, type) ?? []);
  const metrics = facts
    .all('metric')
    .filter((metric) => elementsIn(facts.attribute(metric, 'measures')).some((measured) => around.includes(measured)));
  if (metrics.length === 0) return newMetric(facts, step, ancestor(facts, step, 'journey')!);
  return metrics.slice(0, 3).map((metric, at) => {
    const measured = elementsIn(facts.attribute(metric, 'measures')).map((each) => each.id);
    return repair(
      `measure it with ${metric.name}`,
      [setAttribute(metric, 'measures', [...measured, step.id].join(', '))],
      { preferred: at === 0 },
    );
  });
}

function newMetric(facts: Facts, step: CxElement, journey: CxElement): Fix[] {
  const name = freeName(facts, `${step.name}Effort`);
  const text = `metric ${name} : ces { measures: ${step.id}  source: survey  ${ownerLine(facts, journey)} }`;
  return [
    repair(
      `measure it with a new metric ${name}, to be given a target`,
      [{ kind: 'insert-after', element: journey.id, text }],
      { preferred: true },
    ),
  ];
}

/** Adds a metric that shows whether customers were helped, beside those that show how fast. */
export function measureSolution({ variable, facts }: FixContext): Fix[] {
  const touchpoint = variable('t');
  const name = freeName(facts, `${touchpoint.name}Solved`);
  const text = `metric ${name} : fcr { measures: ${touchpoint.id}  source: operational  ${ownerLine(facts, touchpoint)} }`;
  return [
    repair(
      `measure what is solved with the first contact (${name}), to be given a target`,
      [{ kind: 'insert-after', element: touchpoint.id, text }],
      { preferred: true },
    ),
  ];
}
