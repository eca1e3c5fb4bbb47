import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { repair, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';

/** Keeps one of several masters, the single customer view first. */
export function keepOneMaster({ variable, facts }: FixContext): Fix[] {
  const data = variable('d');
  const masters = elementsIn(facts.attribute(data, 'master')).sort(
    (a, b) => Number(isView(facts, b)) - Number(isView(facts, a)),
  );
  return masters
    .slice(0, 3)
    .map((master) => repair(`keep ${master.name} as the master`, [setAttribute(data, 'master', master.id)]));
}

function isView(facts: Facts, system: CxElement): boolean {
  return wordsIn(facts.attribute(system, 'provides')).includes('single-customer-view');
}
