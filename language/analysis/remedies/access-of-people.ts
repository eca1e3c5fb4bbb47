import type { Fix } from '../../edit/model-edit.js';
import { addDays } from '../../model/durations.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, onlyWord, wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import type { FixContext } from '../rule.js';
import { flowsFrom } from '../terms/flows.js';
import { conflictingGrants } from '../terms/people.js';
import { planningDays, repair, setAttribute } from './building-blocks.js';
import { takeWords } from './lists.js';
import { alreadyInPlace } from './state-controls.js';

/** An end of the access, or somebody inside who answers for it, whichever the finding is about. */
export function endOfAccess({ finding, variable, facts, today }: FixContext): Fix[] {
  const actor = variable('a');
  if (finding.attribute === 'sponsor') return sponsors(actor, facts);
  const date = addDays(today, planningDays);
  return [
    {
      title: `Claim: the access ends on ${date} (\`access-expires\`)`,
      class: 'claim',
      edits: [setAttribute(actor, 'access-expires', date)],
    },
  ];
}

/** Teams whose systems or people the actor works with first, then the others; at most three. */
function sponsors(actor: CxElement, facts: Facts): Fix[] {
  const owner = elementsIn(facts.attribute(actor, 'owner'));
  const near = elementsIn(facts.attribute(actor, 'uses')).flatMap((system) =>
    elementsIn(facts.attribute(system, 'owner')),
  );
  const teams = [...new Set([...owner, ...near, ...facts.all('team')])].slice(0, 3);
  return teams.map((team) => ({
    title: `Claim: ${team.name} answers for it (\`sponsor\`)`,
    class: 'claim',
    edits: [setAttribute(actor, 'sponsor', team.id)],
  }));
}

/** Takes one right of each pair away, either that to do or that to approve; or asks a second person. */
export function separateDuties({ variable, facts }: FixContext): Fix[] {
  const actor = variable('a');
  const pairs = conflictingGrants(wordsIn(facts.attribute(actor, 'grants')));
  const without = (rights: readonly string[], preferred: boolean): Fix =>
    repair(`take ${rights.join(', ')} away from ${actor.name}`, [takeWords(facts, actor, 'grants', rights)], {
      preferred,
    });
  return [
    without(
      pairs.map(([first]) => first),
      true,
    ),
    without(
      pairs.map(([, second]) => second),
      false,
    ),
    alreadyInPlace(actor, 'dual-control', 'yes'),
  ];
}

/** Each thing that a person reaches directly is opened only after somebody agreed to it; nothing but people can split the role. */
export function decideOnTheWay(actor: CxElement, facts: Facts): Fix[] {
  const flows = flowsFrom(facts, actor).filter((flow) => onlyWord(facts.attribute(flow, 'approval')) !== 'per-target');
  const edits = flows.map((flow) => setAttribute(flow, 'approval', 'per-target'));
  return [{ title: 'Claim: somebody agrees to each access, for each target', class: 'claim', edits }];
}
