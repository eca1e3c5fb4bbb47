import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { freeName, repair, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';

const steps = ['collect', 'analyse', 'act', 'inform'];

/** Adds the loop that a feedback post lacks, or what a loop lacks; owned by whoever owns the post, or the only team. */
export function closeLoop({ finding, facts }: FixContext): Fix[] {
  const element = facts.element(finding.element);
  return element.type === 'loop' ? completeLoop(element, facts) : newLoop(element, facts);
}

function ownerOf(facts: Facts, element: CxElement): string | undefined {
  const own = elementsIn(facts.attribute(element, 'owner'))[0];
  const teams = facts.all('team');
  return own?.id ?? (teams.length === 1 ? teams[0]!.id : undefined);
}

function newLoop(listening: CxElement, facts: Facts): Fix[] {
  const owner = ownerOf(facts, listening);
  const text = `loop ${freeName(facts, `${listening.name}Loop`)} : inner from ${listening.id} { owner: ${owner ?? 'unknown'}  sla: 48h  steps: ${steps.join(', ')} }`;
  const title =
    owner === undefined
      ? 'add a loop that answers within 48 hours, to be given an owner'
      : `add a loop of ${owner} that answers within 48 hours`;
  return [repair(title, [{ kind: 'insert-after', element: listening.id, text }], { preferred: owner !== undefined })];
}

function completeLoop(loop: CxElement, facts: Facts): Fix[] {
  const post = elementsIn(facts.attribute(loop, 'from'))[0];
  const owner = ownerOf(facts, post ?? loop);
  const present = wordsIn(facts.attribute(loop, 'steps'));
  const noTime = facts.attribute(loop, 'sla').items.every((item) => item === 'none');
  const edits = [
    ...(facts.attribute(loop, 'owner').items.length === 0 && owner !== undefined
      ? [setAttribute(loop, 'owner', owner)]
      : []),
    ...(noTime ? [setAttribute(loop, 'sla', '48h')] : []),
    ...(present.includes('inform')
      ? []
      : [setAttribute(loop, 'steps', (present.length > 0 ? [...present, 'inform'] : steps).join(', '))]),
  ];
  return edits.length === 0
    ? []
    : [
        repair('complete the loop: owner, 48 hours, and an answer to the customer', edits, {
          preferred: owner !== undefined,
        }),
      ];
}
