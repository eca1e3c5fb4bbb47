import type { Fix } from '../../edit/model-edit.js';
import { addDays } from '../../model/durations.js';
import type { FixContext } from '../rule.js';
import { planningDays, setAttribute } from './building-blocks.js';

/** Notes that a system has been assessed by now; where it never was, a day for it can be planned, which would hide an earlier one. */
export function assessAgain({ variable, facts, today }: FixContext): Fix[] {
  const system = variable('e');
  const never = facts.attribute(system, 'assessed').items.includes('none');
  const date = addDays(today, planningDays);
  const plan: Fix = {
    title: `Claim: plan its assessment for ${date}`,
    class: 'claim',
    edits: [setAttribute(system, 'assessed', `planned(${date}, ${date})`)],
  };
  const done: Fix = {
    title: `Claim: it has been assessed (\`assessed: ${today}\`)`,
    class: 'claim',
    edits: [setAttribute(system, 'assessed', today)],
  };
  const proven: Fix = {
    title: `Claim: it has been assessed, with evidence (\`assessed: ${today}\`)`,
    class: 'claim',
    edits: [...done.edits, setAttribute(system, 'evidence', '"where the report is found"')],
  };
  return [...(never ? [plan] : []), done, proven];
}
