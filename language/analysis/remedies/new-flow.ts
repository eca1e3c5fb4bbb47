import type { ModelEdit } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { freeName, setAttribute } from './building-blocks.js';
import { segmentOf, segmentsAround } from '../terms/places.js';
import { defaultPorts, hasPolicies, isOpen, policyText } from './policy-text.js';

/** A flow that is missing: its ends, what it is called, and what is known of it as lines of its block. */
export interface NewFlow {
  readonly name: string;
  readonly title: string;
  readonly source: CxElement;
  readonly target: CxElement;
  readonly lines: readonly string[];
}

/** Adds a flow behind an element, with the policy that it needs where the model has policies at all and none opens its way. */
export function addFlow(facts: Facts, after: CxElement, { name, title, source, target, lines }: NewFlow): ModelEdit[] {
  const [from, to] = [segmentOf(facts, source), segmentOf(facts, target)];
  const crosses = hasPolicies(facts) && from !== undefined && to !== undefined && from !== to;
  const body = [...(crosses ? ['protocol: https'] : []), ...lines].join('  ');
  const flow = `flow ${freeName(facts, name)} ${source.id} -> ${target.id} "${title}"${body === '' ? '' : ` { ${body} }`}`;
  const policy =
    crosses && !isOpen(facts, from, to, 'https')
      ? [
          policyText(facts, {
            name: `allow_${from.name}_${target.name}`,
            from,
            to: target,
            protocols: ['https'],
            ports: defaultPorts('https'),
            flows: [freeName(facts, name)],
          }),
        ]
      : [];
  return [flow, ...policy].map((text) => ({ kind: 'insert-after', element: after.id, text }));
}

/** Tells whether a policy denies ways between the segments of two elements, so that a flow there is no remedy. */
export function isDenied(facts: Facts, source: CxElement, target: CxElement): boolean {
  const [from, to] = [segmentOf(facts, source), segmentOf(facts, target)];
  if (!from || !to || from === to) return false;
  const names = (policy: CxElement, side: 'from' | 'to', segment: CxElement): boolean =>
    segmentsAround(facts, segment).some((each) => facts.attribute(policy, side).items.includes(each));
  return facts
    .all('policy')
    .some(
      (policy) =>
        wordsIn(facts.attribute(policy, 'effect')).includes('deny') &&
        names(policy, 'from', from) &&
        names(policy, 'to', to),
    );
}

/** Says that a system works with data that it is now sent, where it states what it works with. */
export function worksWith(facts: Facts, system: CxElement, data: CxElement): ModelEdit[] {
  const known = elementsIn(facts.attribute(system, 'processes'));
  return known.length === 0 || known.includes(data)
    ? []
    : [setAttribute(system, 'processes', [...known, data].map((each) => each.id).join(', '))];
}
