import type { TextEdit } from '../edit/model-edit.js';
import { elementById } from '../model/index.js';
import type { CxModel, ElementId } from '../model/model.js';
import { readableAddress } from './report.js';
import type { Place, Places } from './report.js';

/** A place with lines and columns (UTF-16 units) counted from 1; the end column is the one behind the last character. */
export interface JsonPlace {
  readonly file: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** A place as other programs read it. */
export function placeJson({ relative, start, end }: Place): JsonPlace {
  return {
    file: readableAddress(relative),
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  };
}

/** An element by its id, with its type, its title and where it is written. */
export function elementReference(model: CxModel, places: Places, id: ElementId) {
  const element = elementById(model, id);
  const place = places.of(id);
  return {
    id,
    ...(element && { type: element.type, ...(element.title !== undefined && { title: element.title }) }),
    ...(place && { place: placeJson(place) }),
  };
}

/** A change of the text, by the place that it replaces. */
export function editReference(places: Places, { uri, start, end, newText }: TextEdit) {
  return { place: placeJson(places.at({ uri, span: { start, end } })), newText };
}
