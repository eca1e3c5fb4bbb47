import { addDays } from '../../model/durations.js';
import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { claim, planningDays, repair, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { flowsInto } from '../terms/flows.js';
import { isNamed } from './take-off-flow.js';

/** What an exposed interface lacks: its end, an owner, a specification or a version. */
export function manageInterface({ finding, variable, facts, today }: FixContext): Fix[] {
  const system = variable('s');
  switch (finding.attribute) {
    case 'sunset':
      return [...switchOff(system, facts), livesOn(system, today)];
    case 'owner':
      return nearestOwners(system, facts);
    case 'spec':
      return claim(system, 'spec', '"openapi.yaml"', today);
    default:
      return claim(system, 'version', '"1"', today);
  }
}

/** Removes what still calls a system; where other statements name those flows, that is for people to do. */
function switchOff(system: CxElement, facts: Facts): Fix[] {
  const flows = flowsInto(facts, system);
  if (flows.some((flow) => isNamed(flow, facts))) return [];
  const edits: ModelEdit[] = flows.map((flow) => ({ kind: 'remove-element', element: flow.id }));
  if (system.attributes['exposure'] !== undefined) edits.push(setAttribute(system, 'exposure', 'none'));
  const what =
    flows.length === 1 ? 'remove the flow that still calls it' : `remove the ${flows.length} flows that still call it`;
  return edits.length === 0 ? [] : [repair(`switch it off: ${what}`, edits, { preferred: true })];
}

function livesOn(system: CxElement, today: string): Fix {
  const date = addDays(today, planningDays);
  return {
    title: `Claim: it is still needed, until ${date} (\`sunset: ${date}\`)`,
    class: 'claim',
    edits: [setAttribute(system, 'sunset', date)],
  };
}

/** Names an owner: teams of the system that owns a store and of the systems around first, then the others; at most three. */
export function nearestOwners(element: CxElement, facts: Facts): Fix[] {
  const around = [
    ...elementsIn(facts.attribute(element, 'owner-system')),
    ...flowsInto(facts, element).flatMap((flow) => elementsIn(facts.attribute(flow, 'src'))),
  ];
  const near = around.flatMap((each) => elementsIn(facts.attribute(each, 'owner')));
  const teams = [...new Set([...near, ...facts.all('team')])].slice(0, 3);
  return teams.map((team) => ({
    title: `Claim: ${team.name} owns it`,
    class: 'claim',
    edits: [setAttribute(element, 'owner', team.id)],
  }));
}
