import { onlyWord } from '../../../analysis/bag.js';
import { elementsOfType, referencedIds, statedText } from '../../../model/index.js';
import type { CxElement } from '../../../model/model.js';
import type { JourneyMetric } from '../../types.js';
import { refTo } from '../context.js';
import type { Context } from '../context.js';
import { defined } from '../defined.js';
import { kept } from '../scope.js';
import type { Scope } from '../scope.js';
import { statedValue, showValue } from '../text.js';

/** The metrics that measure one of some elements, by id. */
export function metricsOf(context: Context, scope: Scope, measured: readonly CxElement[]): JourneyMetric[] {
  const ids = new Set(measured.map((element) => element.id));
  const metrics = elementsOfType(context.model, 'metric').filter((metric) =>
    referencedIds(metric, 'measures').some((id) => ids.has(id)),
  );
  return kept(scope, metrics).map((metric) => metricOf(context, metric));
}

function metricOf(context: Context, metric: CxElement): JourneyMetric {
  const target = amount(metric, 'target');
  const lower = onlyWord(context.facts.attribute(metric, 'better')) === 'lower';
  return defined({
    ...refTo(context, metric),
    value: amount(metric, 'baseline'),
    target: target === undefined ? undefined : `${lower ? '≤' : '≥'} ${target}`,
  });
}

/** A number with its unit, `22 %` or `3.9 points`. */
function amount(metric: CxElement, attribute: string): string | undefined {
  const value = statedValue(metric, attribute);
  if (!value) return undefined;
  const unit = statedText(metric, 'unit');
  const bare = value.type === 'number' && !value.percent && unit !== undefined;
  return bare ? `${showValue(value)} ${unit}` : showValue(value);
}
