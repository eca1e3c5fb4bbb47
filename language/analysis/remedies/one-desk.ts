import type { Fix } from '../../edit/model-edit.js';
import { elementsIn } from '../bag.js';
import { freeName, repair, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { segmentOf } from '../terms/places.js';

/** Joins the systems that somebody works with in one desktop: one that the model has, else a new one. */
export function joinAtDesk({ variable, facts }: FixContext): Fix[] {
  const actor = variable('a');
  const used = elementsIn(facts.attribute(actor, 'uses'));
  const existing = facts.all('system').find((system) => system.kind === 'agent-desktop');
  const name = existing?.id ?? freeName(facts, `${actor.name}Desk`);
  const home = used.map((system) => segmentOf(facts, system)).find((segment) => segment !== undefined);
  const flows = used
    .filter((system) => system !== existing)
    .map((system) => `flow ${freeName(facts, `desk${system.name}`)} ${name} -> ${system.id}`);
  const text = [...(existing ? [] : [`system ${name} : agent-desktop${home ? ` in ${home.id}` : ''}`]), ...flows].join(
    '\n',
  );
  const edits = [
    setAttribute(actor, 'uses', name),
    { kind: 'insert-after', element: (existing ?? used[0] ?? actor).id, text } as const,
  ];
  return [repair(`join them in ${existing ? existing.name : `a new desktop ${name}`}`, edits)];
}
