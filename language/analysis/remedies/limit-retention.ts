import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import type { FixContext } from '../rule.js';
import { claim, repair, setAttribute } from './building-blocks.js';

/** How long data of customers is kept where nobody has a better number. */
const usual = '24mo';

/** A limit on data that has none; a store that keeps longer than its data allows keeps to the shortest limit. */
export function limitRetention({ finding, every, facts, today }: FixContext): Fix[] {
  const element = facts.element(finding.element);
  if (element.type === 'data') return claim(element, 'retention', usual, today);
  const limits = every('d')
    .flatMap(limitOf)
    .sort((a, b) => a.milliseconds - b.milliseconds);
  const shortest = limits[0]?.text;
  if (shortest === undefined) return [];
  return [
    repair(`keep it for ${shortest} there too`, [setAttribute(element, 'retention', shortest)], {
      preferred: true,
      bulk: true,
    }),
  ];
}

function limitOf(data: CxElement): { readonly text: string; readonly milliseconds: number }[] {
  return (data.attributes['retention']?.values ?? []).flatMap((value) => (value.type === 'duration' ? [value] : []));
}
