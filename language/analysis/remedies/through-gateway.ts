import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { onlyWord } from '../bag.js';
import { membersOf } from '../conditions/named-sets.js';
import type { Facts } from '../facts.js';
import { repair } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { endsOf, flowsInto, reachOf } from '../terms/flows.js';
import { segmentOf } from '../terms/places.js';
import { defaultPorts, hasPolicies, policyText } from './policy-text.js';

const points = new Set(membersOf('pepKinds'));

/** Leads a flow that avoids the enforcement points to one that stands before its target, the nearest first. */
export function throughGateway({ variable, facts }: FixContext): Fix[] {
  const [flow, target] = [variable('f'), variable('s')];
  const before = facts
    .all('system')
    .filter((system) => points.has(system.kind ?? '') && reachOf(facts, system).includes(target));
  const direct = new Set(flowsInto(facts, target).map((each) => endsOf(facts, each).source));
  const nearest = [
    ...before.filter((point) => direct.has(point)),
    ...before.filter((point) => !direct.has(point)),
  ].slice(0, 3);
  return nearest.map((point, at) =>
    repair(
      `lead it through ${point.name}`,
      [{ kind: 'set-header', element: flow.id, word: 'dst', value: point.id }, ...passage(facts, flow, point)],
      { preferred: at === 0 },
    ),
  );
}

/** The policy that the new way needs, where the model has policies at all. */
function passage(facts: Facts, flow: CxElement, point: CxElement): ModelEdit[] {
  const { source } = endsOf(facts, flow);
  const [from, to] = [source && segmentOf(facts, source), segmentOf(facts, point)];
  const protocol = onlyWord(facts.attribute(flow, 'protocol'));
  if (!from || !to || from === to || protocol === undefined || !hasPolicies(facts)) return [];
  const text = policyText(facts, {
    name: `allow_${from.name}_${point.name}`,
    from,
    to: point,
    protocols: [protocol],
    ports: defaultPorts(protocol),
    flows: [],
  });
  return [{ kind: 'insert-after', element: flow.id, text }];
}
