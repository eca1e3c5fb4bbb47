import type { Fix } from '../../edit/model-edit.js';
import { addDays } from '../../model/durations.js';
import { elementsIn } from '../bag.js';
import { planningDays, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';

const pause = '14d';

/** States a pause between the surveys of an audience: as planned, as in place. */
export function spaceSurveys({ variable, facts, today }: FixContext): Fix[] {
  const audience = variable('g');
  const hasty = facts
    .all('listening')
    .filter(
      (listening) =>
        listening.kind === 'survey' &&
        elementsIn(facts.attribute(listening, 'hears')).includes(audience) &&
        facts.attribute(listening, 'quarantine').items.includes('none'),
    );
  const date = addDays(today, planningDays);
  const names = hasty.map((listening) => listening.name).join(', ');
  return [
    {
      title: `Claim: plan a pause of ${pause} after ${names} for ${date}`,
      class: 'claim',
      edits: hasty.map((listening) => setAttribute(listening, 'quarantine', `planned(${pause}, ${date})`)),
    },
    {
      title: `Claim: ${names} pause for ${pause} already`,
      class: 'claim',
      edits: hasty.map((listening) => setAttribute(listening, 'quarantine', pause)),
    },
  ];
}
