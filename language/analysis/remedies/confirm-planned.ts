import type { Fix } from '../../edit/model-edit.js';
import { valuesText } from '../../edit/value-text.js';
import { addDays } from '../../model/durations.js';
import { planningDays, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { overdueAttributes } from '../terms/results.js';

/** What was planned is in place, or is planned anew: one pair of fixes for each attribute that is overdue. */
export function confirmPlanned({ variable, facts, today }: FixContext): Fix[] {
  const element = variable('e');
  const date = addDays(today, planningDays);
  return overdueAttributes(facts, element).flatMap((attribute): Fix[] => {
    const value = valuesText(element.attributes[attribute]!);
    return [
      {
        title: `Claim: \`${attribute}: ${value}\` is in place`,
        class: 'claim',
        edits: [setAttribute(element, attribute, value)],
      },
      {
        title: `Claim: plan \`${attribute}: ${value}\` anew for ${date}`,
        class: 'claim',
        edits: [setAttribute(element, attribute, `planned(${value}, ${date})`)],
      },
    ];
  });
}
