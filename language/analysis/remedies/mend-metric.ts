import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import type { CxElement, CxValue } from '../../model/model.js';
import { onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import { repair, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';

/** States the level that fits what is measured. */
export function matchLevel({ variable, facts }: FixContext): Fix[] {
  const metric = variable('m');
  const level = onlyWord(facts.attribute(metric, 'level')) === 'relational' ? 'transactional' : 'relational';
  return [repair(`ask on the other level (${level})`, [setAttribute(metric, 'level', level)], { preferred: true })];
}

/** Brings numbers back into their scale, or swaps alarm and target. */
export function mendNumbers({ variable, facts }: FixContext): Fix[] {
  const metric = variable('m');
  const edits = ['target', 'baseline', 'alert'].flatMap((attribute) => clamped(facts, metric, attribute));
  if (edits.length > 0) return [repair('bring the numbers into the scale', edits)];
  const [target, alert] = [written(metric, 'target'), written(metric, 'alert')];
  if (target === undefined || alert === undefined) return [];
  return [
    repair('swap alarm and target', [setAttribute(metric, 'target', alert), setAttribute(metric, 'alert', target)], {
      preferred: true,
    }),
  ];
}

function clamped(facts: Facts, metric: CxElement, attribute: string): ModelEdit[] {
  const [value, least, greatest] = [attribute, 'scale-min', 'scale-max'].map(
    (each) => facts.attribute(metric, each).items[0],
  );
  if (typeof value !== 'number') return [];
  const bound =
    typeof least === 'number' && value < least
      ? 'scale-min'
      : typeof greatest === 'number' && value > greatest
        ? 'scale-max'
        : undefined;
  const text = bound && written(metric, bound);
  return text === undefined ? [] : [setAttribute(metric, attribute, text)];
}

function written(metric: CxElement, attribute: string): string | undefined {
  const value: CxValue | undefined = metric.attributes[attribute]?.values[0];
  if (value?.type === 'duration') return value.text;
  return value?.type === 'number' ? `${value.number}${value.percent ? '%' : ''}` : undefined;
}
