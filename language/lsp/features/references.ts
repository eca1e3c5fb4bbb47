import { DocumentHighlightKind } from 'vscode-languageserver';
import type { DocumentHighlight, Location } from 'vscode-languageserver';
import type { ElementId } from '../../model/model.js';
import type { ProjectContext } from '../positions.js';
import { mentionAt, mentionsOf } from './mentions.js';

/** All places of a project that name an element, by file and in text order. */
export function references(
  { snapshot, positions }: ProjectContext,
  element: ElementId,
  includeDeclaration: boolean,
): Location[] {
  return mentionsOf(snapshot, positions, element)
    .filter((mention) => includeDeclaration || mention.role === 'reference')
    .map((mention) => positions.location(mention.uri, mention.span));
}

/** The same places in one file, for the element named at an offset; its declaration counts as written. */
export function highlights({ snapshot, positions }: ProjectContext, uri: string, offset: number): DocumentHighlight[] {
  const at = mentionAt(snapshot, positions, uri, offset);
  if (!at) return [];
  return mentionsOf(snapshot, positions, at.element, uri).map((mention) => ({
    range: positions.range(uri, mention.span),
    kind: mention.role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
