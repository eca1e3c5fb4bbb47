import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { freeName, repair, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';

/** The owner of a new element beside another: whoever owns that one, else the only team, else still to be found out. */
export function ownerLine(facts: Facts, element: CxElement): string {
  const own = elementsIn(facts.attribute(element, 'owner'))[0];
  const teams = facts.all('team');
  return `owner: ${own?.id ?? (teams.length === 1 ? teams[0]!.id : 'unknown')}`;
}

/** Lets a team answer for an element: one that owns most already, or a new one where there is none. */
export function nameOwner({ finding, facts }: FixContext): Fix[] {
  const element = facts.element(finding.element);
  const teams = [...facts.all('team')].sort((a, b) => owned(facts, b) - owned(facts, a)).slice(0, 3);
  if (teams.length === 0) return [newOwner(facts, element)];
  return teams.map((team) =>
    repair(`let ${team.name} answer for it`, [setAttribute(element, 'owner', team.id)], {
      preferred: teams.length === 1,
    }),
  );
}

function owned(facts: Facts, team: CxElement): number {
  return ['journey', 'touchpoint', 'listening']
    .flatMap((type) => facts.all(type))
    .filter((each) => elementsIn(facts.attribute(each, 'owner')).includes(team)).length;
}

function newOwner(facts: Facts, element: CxElement): Fix {
  const name = freeName(facts, `${element.name}Team`);
  return repair(`let a new team ${name} answer for it`, [
    setAttribute(element, 'owner', name),
    { kind: 'insert-after', element: element.id, text: `team ${name}` },
  ]);
}
