import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import { membersOf as namedSet } from '../conditions/named-sets.js';
import type { Facts } from '../facts.js';
import { segmentOf } from '../terms/places.js';
import { claim } from './building-blocks.js';
import { inPlace } from './state-controls.js';

const enforcing = new Set(namedSet('pepKinds'));

/** States what enforces a policy: a system made for it, those at its sides first, else the target segment itself. */
export function nameEnforcement(policy: CxElement, facts: Facts, today: string): Fix[] {
  const sides = ['from', 'to'].flatMap((word) => elementsIn(facts.attribute(policy, word)));
  const near = (system: CxElement): boolean => sides.includes(segmentOf(facts, system) ?? system);
  const points = facts
    .all('system')
    .filter((system) => enforcing.has(system.kind ?? ''))
    .sort((a, b) => Number(near(b)) - Number(near(a)));
  const named = points.slice(0, 2).flatMap((system) => claim(policy, 'enforced-by', system.id, today));
  const target = elementsIn(facts.attribute(policy, 'to'))[0];
  return [...named, ...(target?.type === 'segment' ? claim(target, 'enforcement', 'security-group', today) : [])];
}

/** States that a segment, or the one that a policy starts from, reaches listed hosts only. */
export function closeEgress(element: CxElement, facts: Facts): Fix[] {
  const segment = element.type === 'segment' ? element : elementsIn(facts.attribute(element, 'from'))[0];
  return segment?.type === 'segment' ? inPlace(segment, 'egress', 'allow-list') : [];
}
