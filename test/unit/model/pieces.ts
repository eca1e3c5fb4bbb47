import { readFileSync } from 'node:fs';
import { readFragment } from '../../../language/bind/read-document.js';
import { bindProject } from '../../../language/bind/project.js';

/** A model that uses every form of the language. */
export const tour = readFileSync(new URL('../../fixtures/language/tour.cxra', import.meta.url), 'utf8');

/** Its elements as texts of their own, comments above them included. */
export const pieces: readonly string[] = cut(tour);

function cut(text: string): string[] {
  const { sources, model } = bindProject([{ fragment: readFragment('file:///a.cxra', text) }]);
  const outer = model.elements.filter((element) => element.parent === undefined);
  const ends = outer.map(({ id }) => sources.elements.get(id)!.span.end).sort((a, b) => a - b);
  return ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end));
}
