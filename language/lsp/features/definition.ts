import type { Location } from 'vscode-languageserver';
import { pointAt } from '../../bind/sources.js';
import type { ProjectContext } from '../positions.js';
import { mentionAt } from './mentions.js';

/** Where the element that is named at an offset is declared; in a qualified name, that of the part under the cursor. */
export function definition({ snapshot, positions }: ProjectContext, uri: string, offset: number): Location | undefined {
  const mention = mentionAt(snapshot, positions, uri, offset);
  const place = mention && pointAt(snapshot.bound.sources, mention.element);
  return place && positions.location(place.uri, place.span);
}
