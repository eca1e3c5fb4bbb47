import { readFragment } from '../../bind/read-document.js';
import type { RawElement } from '../../bind/fragment.js';
import { LineIndex } from '../../core/spans.js';
import { applyEdits } from '../../edit/apply.js';
import { pushTo } from '../../core/order.js';
import type { TextEdit } from '../../edit/model-edit.js';
import { lastName } from '../uris.js';

/**
 * Where names that are replaced by others would not be read as names any more, as a keyword is that stands in the wrong
 * place; undefined where each file says the same as before.
 */
export function misreading(edits: readonly TextEdit[], textOf: (uri: string) => string): string | undefined {
  const byFile = new Map<string, TextEdit[]>();
  for (const edit of edits) pushTo(byFile, edit.uri, edit);
  for (const [uri, changes] of byFile) {
    const text = textOf(uri);
    const [before, after] = [readFragment(uri, text), readFragment(uri, applyEdits(text, changes))];
    const at = before.elements.findIndex((element, i) => shapeOf(element) !== shapeOf(after.elements[i]));
    if (at < 0 && before.elements.length === after.elements.length && before.problems.length === after.problems.length)
      continue;
    const place = before.elements[at]?.span.start ?? changes[0]!.start;
    return `see line ${new LineIndex(text).positionAt(place).line + 1} of ${lastName(uri)}`;
  }
  return undefined;
}

/** What an element is made of, names aside. */
function shapeOf(element: RawElement | undefined): string {
  if (!element) return '';
  const { type, parent, kind, title, attributes } = element;
  const parts = attributes.map(({ name, state, values }) => [name, state, values.length]);
  return JSON.stringify([type, parent, kind, title, element.name !== undefined, parts]);
}
