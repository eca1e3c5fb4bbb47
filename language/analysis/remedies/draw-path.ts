import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import { repair, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { ancestor, below, nextInText } from '../terms/journeys.js';
import { isReachable } from '../terms/journey-ways.js';

/** Leads from the nearest reachable step before to a step that no path reaches. */
export function reachStep({ variable, facts }: FixContext): Fix[] {
  const step = variable('v');
  const all = stepsAround(facts, step);
  const before = all
    .slice(0, all.indexOf(step))
    .reverse()
    .find((each) => isReachable(facts, each));
  return before
    ? [
        repair(`lead from ${before.name} to it`, [into(before, `-> ${step.name} when "otherwise"`)], {
          preferred: true,
        }),
      ]
    : [];
}

/** Leads on from a step where a path stops, or ends the path. */
export function leadOn({ variable, facts }: FixContext): Fix[] {
  const step = variable('v');
  const failed = onlyWord(facts.attribute(step, 'kind')) === 'failure' || step.kind === 'failure';
  const end = failed
    ? repair('end the path: the customer leaves', [into(step, 'end abandon')], { preferred: true })
    : repair('end the path in success', [into(step, 'end success')]);
  const next = nextFor(facts, step);
  return next ? [end, repair(`go on to ${next.name}`, [into(step, `-> ${next.name}`)])] : [end];
}

/** Draws the way of a failure: to a failure that the journey has, else to a new one; the usual way stays. */
export function planFailure({ variable, facts }: FixContext): Fix[] {
  const step = variable('v');
  const all = stepsAround(facts, step);
  const existing = all
    .slice(all.indexOf(step) + 1)
    .find((each) => onlyWord(facts.attribute(each, 'kind')) === 'failure' || each.kind === 'failure');
  const name = existing?.name ?? freeStep(all, `${step.name}Fails`);
  const added: ModelEdit[] = existing
    ? []
    : [
        {
          kind: 'insert-after',
          element: step.id,
          text: `step ${name} "What happens when it goes wrong" { kind: failure  end abandon }`,
        },
      ];
  const edits = [
    into(step, [...usualWay(facts, step), `-> ${name} when "it goes wrong" { kind: on-failure }`].join('\n')),
    ...added,
  ];
  return [repair(`draw the way of a failure to ${existing ? name : `a new step ${name}`}`, edits, { preferred: true })];
}

/** What a step that writes no way does by itself: a way that is written takes its place. */
function usualWay(facts: Facts, step: CxElement): string[] {
  const writes = step.children.some((id) => ['->', 'end'].includes(facts.element(id).type));
  const next = nextInText(facts, step);
  return writes ? [] : [next ? `-> ${next.name}` : 'end success'];
}

/** The next step that no transition for failures leads to already. */
function nextFor(facts: Facts, step: CxElement): CxElement | undefined {
  const targets = step.children
    .map((id) => facts.element(id))
    .filter((child) => child.type === '->')
    .flatMap((child) => elementsIn(facts.attribute(child, 'to')));
  const all = stepsAround(facts, step);
  return all.slice(all.indexOf(step) + 1).find((each) => !targets.includes(each));
}

function stepsAround(facts: Facts, step: CxElement): CxElement[] {
  const journey = ancestor(facts, step, 'journey');
  return journey ? below(facts, journey, 'step') : [step];
}

function freeStep(steps: readonly CxElement[], wish: string): string {
  const taken = new Set(steps.map((step) => step.name));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wish : `${wish}${number}`;
    if (!taken.has(name)) return name;
  }
}

function into(step: CxElement, text: string): ModelEdit {
  return { kind: 'insert-into', element: step.id, text };
}

/** Lets a path end in self-service beside the way to staff, or says why it has to go there. */
export function stayInChannel({ variable, facts }: FixContext): Fix[] {
  const step = variable('v');
  const ways = step.children.map((id) => facts.element(id)).filter((child) => child.type === '->');
  return [
    repair('let customers finish here', [into(step, 'end success')], { preferred: true }),
    repair(
      'say why staff have to take over',
      ways.map((way) => setAttribute(way, 'reason', '"Why staff have to take over"')),
    ),
  ];
}
