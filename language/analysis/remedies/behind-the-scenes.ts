import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import { repair, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { ancestor, below } from '../terms/journeys.js';

/** Moves the company's work into its row, where it supports the customer's step beside it. */
export function moveBackstage({ variable, facts }: FixContext): Fix[] {
  const step = variable('v');
  const neighbour = customerStepBeside(facts, step);
  const edits = [
    setAttribute(step, 'lane', 'backstage'),
    ...(neighbour ? [setAttribute(step, 'supports', neighbour.id)] : []),
  ];
  return [
    repair(
      neighbour ? `move it behind the scenes, where it supports ${neighbour.name}` : 'move it behind the scenes',
      edits,
      { preferred: true },
    ),
  ];
}

/** Shows what carries a step in front, or which step the work behind the scenes makes possible. */
export function supportStep({ variable, facts }: FixContext): Fix[] {
  const step = variable('v');
  const lane = onlyWord(facts.attribute(step, 'lane'));
  if (lane === 'backstage' || lane === 'support') {
    const neighbour = customerStepBeside(facts, step);
    return neighbour
      ? [
          repair(`let it support ${neighbour.name}`, [setAttribute(step, 'supports', neighbour.id)], {
            preferred: true,
          }),
        ]
      : [];
  }
  const systems = systemsOfPerformers(facts, step);
  if (systems.length === 0)
    return [
      repair('write down the work behind it', [
        { kind: 'insert-into', element: step.id, text: 'backstage "What makes this possible"' },
      ]),
    ];
  return systems.map((system, at) =>
    repair(
      `let ${system.name} carry it`,
      [{ kind: 'insert-into', element: step.id, text: `support "What makes this possible" by ${system.id}` }],
      { preferred: at === 0 },
    ),
  );
}

/** The customer's step before another, else the one behind it. */
function customerStepBeside(facts: Facts, step: CxElement): CxElement | undefined {
  const journey = ancestor(facts, step, 'journey');
  const all = journey ? below(facts, journey, 'step') : [];
  const isCustomers = (each: CxElement): boolean =>
    each !== step && onlyWord(facts.attribute(each, 'lane')) === 'customer';
  const at = all.indexOf(step);
  return all.slice(0, at).reverse().find(isCustomers) ?? all.slice(at + 1).find(isCustomers);
}

function systemsOfPerformers(facts: Facts, step: CxElement): CxElement[] {
  const actions = step.children.map((id) => facts.element(id)).filter((child) => child.type === 'frontstage');
  const touchpoints = elementsIn(facts.attribute(step, 'at'));
  const performers = [
    ...actions.flatMap((action) => elementsIn(facts.attribute(action, 'by'))),
    ...touchpoints.flatMap((touchpoint) => elementsIn(facts.attribute(touchpoint, 'performed-by'))),
  ];
  return [...new Set(performers.flatMap((actor) => elementsIn(facts.attribute(actor, 'uses'))))].slice(0, 3);
}
