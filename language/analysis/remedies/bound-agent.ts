import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import { onlyWord, wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import type { FixContext } from '../rule.js';
import type { CxElement } from '../../model/model.js';
import { flowsFrom } from '../terms/flows.js';
import { claim, repair, setAttribute } from './building-blocks.js';
import { lacking, stateControls } from './state-controls.js';

/** Binds a tool to the rights of the user; one that only reads may be narrowed to the user's own instead. */
export function boundByUser({ variable, facts, today }: FixContext): Fix[] {
  const flow = variable('f');
  const changes = wordsIn(facts.attribute(flow, 'op')).some((op) => op === 'write' || op === 'admin');
  const narrow = changes
    ? []
    : [
        repair("narrow it to the user's own (`scope: own`)", [setAttribute(flow, 'scope', 'own')], {
          preferred: true,
          bulk: true,
        }),
      ];
  const controls = lacking(facts, flow, [
    ['acts-as', ['service', 'none'], 'user'],
    ['authz', ['none', 'technical-user'], 'object'],
  ]);
  return [...narrow, ...stateControls(flow, controls, today)];
}

/** Keeps outside text from the tools of a model, or lets it act as the user only and with a person's agreement. */
export function guardModel({ variable, facts, today }: FixContext): Fix[] {
  const model = variable('m');
  const agreed: Fix = {
    title: 'Claim: it acts as the user only, and a person agrees to whatever it changes',
    class: 'claim',
    edits: flowsFrom(facts, model).flatMap((flow) => boundEdits(flow, facts)),
  };
  return [...claim(model, 'injection-guard', 'isolation', today), agreed];
}

function boundEdits(flow: CxElement, facts: Facts): ModelEdit[] {
  const word = (attribute: string): string | undefined => onlyWord(facts.attribute(flow, attribute));
  return [
    ...(word('acts-as') === 'user' ? [] : [setAttribute(flow, 'acts-as', 'user')]),
    ...(word('op') === 'read' || word('approval') === 'human' ? [] : [setAttribute(flow, 'approval', 'human')]),
  ];
}
