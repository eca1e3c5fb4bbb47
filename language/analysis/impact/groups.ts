import { unique } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';
import type { ImpactGroup } from './impact.js';

/** What is hit directly, and what through others. */
export interface Hit {
  readonly directly: readonly CxElement[];
  readonly further: readonly CxElement[];
}

/** What follows from what is hit, with what is hit directly left out of the rest. */
export function follow(hit: Hit, next: (element: CxElement) => CxElement | readonly CxElement[] | undefined): Hit {
  const directly = unique(hit.directly.flatMap((element) => next(element) ?? []));
  const further = unique(hit.further.flatMap((element) => next(element) ?? []));
  return { directly, further: further.filter((element) => !directly.includes(element)) };
}

/** Both of two. */
export function together(...hits: readonly Hit[]): Hit {
  const directly = unique(hits.flatMap((hit) => hit.directly));
  const further = unique(hits.flatMap((hit) => hit.further));
  return { directly, further: further.filter((element) => !directly.includes(element)) };
}

/** Those that pass a test. */
export function only(hit: Hit, test: (element: CxElement) => boolean): Hit {
  return { directly: hit.directly.filter(test), further: hit.further.filter(test) };
}

/** What is hit directly and leads no further. */
export function direct(elements: Iterable<CxElement>): Hit {
  return { directly: unique(elements), further: [] };
}

/** A group; none where nothing is hit. */
export function group(name: string, title: string, { directly, further }: Hit): ImpactGroup[] {
  if (directly.length + further.length === 0) return [];
  const ids = (elements: readonly CxElement[]): string[] => elements.map((element) => element.id);
  return [{ name, title, directly: ids(directly), further: ids(further) }];
}
