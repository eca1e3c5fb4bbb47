import type { Fix } from '../../edit/model-edit.js';
import { elementsIn } from '../bag.js';
import { repair, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { singleViews } from '../terms/single-view.js';

/** Keeps one of several masters, the single customer view first. */
export function keepOneMaster({ variable, facts }: FixContext): Fix[] {
  const [data, views] = [variable('d'), singleViews(facts)];
  const masters = elementsIn(facts.attribute(data, 'master')).sort(
    (a, b) => Number(views.includes(b)) - Number(views.includes(a)),
  );
  return masters
    .slice(0, 3)
    .map((master) => repair(`keep ${master.name} as the master`, [setAttribute(data, 'master', master.id)]));
}
