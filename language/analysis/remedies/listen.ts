import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { freeName, repair } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { ancestor } from '../terms/journeys.js';
import { touchpointsIn } from '../terms/journey-ways.js';
import { ownerLine } from './name-owner.js';

/** Asks customers at a touchpoint of a stage, where it hurts first, and answers them. */
export function listenInStage({ variable, facts }: FixContext): Fix[] {
  const [stage, step] = [variable('g'), variable('v')];
  const journey = ancestor(facts, stage, 'journey') ?? stage;
  const places = [...new Set([...touchpointsIn(facts, step), ...touchpointsIn(facts, stage)])].slice(0, 3);
  return places.map((place, at) => {
    const name = freeName(facts, `${place.name}Survey`);
    const owner = ownerLine(facts, journey);
    const text = [
      `listening ${name} : survey at ${place.id} { ${owner} }`,
      `loop ${freeName(facts, `${name}Loop`)} : inner from ${name} { ${owner}  sla: 48h  steps: collect, analyse, act, inform }`,
    ];
    return repair(
      `ask at ${place.name}, and answer`,
      [{ kind: 'insert-after', element: journey.id, text: text.join('\n') }],
      { preferred: at === 0 },
    );
  });
}

/** Hears what staff say, and answers them. */
export function listenToStaff({ variable, facts }: FixContext): Fix[] {
  const actor = variable('a');
  return [
    repair(
      `hear ${actor.name}, and answer`,
      [{ kind: 'insert-after', element: actor.id, text: staffLoop(facts, actor) }],
      { preferred: true },
    ),
  ];
}

/** A feedback post for staff, with a loop that answers. */
export function staffLoop(facts: Facts, actor: CxElement): string {
  const team = elementsIn(facts.attribute(actor, 'member-of'))[0];
  const owner = team ? `owner: ${team.id}` : ownerLine(facts, actor);
  const name = freeName(facts, `${actor.name}Voice`);
  return [
    `listening ${name} : frontline-report { hears: ${actor.id}  ${owner} }`,
    `loop ${freeName(facts, `${name}Loop`)} : outer from ${name} { for: ${actor.id}  subject: employee  ${owner}  sla: 30d  steps: collect, act, inform }`,
  ].join('\n');
}
