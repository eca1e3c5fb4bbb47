import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import { endsOf } from '../terms/flows.js';
import { trustOf, trustOrder } from '../terms/places.js';
import { throughTier } from './move-element.js';

/** Aims a flow at a system on the level of trust between its ends; a policy has nothing to be aimed at. */
export function goThroughTier(element: CxElement, facts: Facts): Fix[] {
  const { source, target } =
    element.type === 'flow' ? endsOf(facts, element) : { source: undefined, target: undefined };
  if (!source || !target) return [];
  const level = (each: CxElement): number => trustOrder.indexOf(onlyWord(trustOf(facts, each)) ?? '');
  return throughTier(element, facts, (system) => level(system) > level(source) && level(system) < level(target));
}
