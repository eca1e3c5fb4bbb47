import type { TextEdit } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { symbolName } from '../features/symbols.js';
import type { ProjectContext } from '../positions.js';
import { folderOf, resolveUri } from '../uris.js';
import { enclosingBlock, withClause } from './nesting.js';
import type { Written } from './nesting.js';
import { atEnd, editsIn, extentOf, fileText, removal, transplanted } from './pieces.js';

/** Moves an element with its comments to the end of another file; out of a segment's block, its header says where it lies. */
export function moveToFile(project: ProjectContext, { element, source, file }: Written, target: string): TextEdit[] {
  const segment = enclosingBlock(project, element);
  if (element.parent !== undefined && !segment) return [];
  const extent = extentOf(file, source.span);
  const other = fileText(project, target);
  const eol = other.text === '' ? file.eol : other.eol;
  const clause = segment ? withClause(element, source, file, segment) : [];
  const piece = transplanted(file, extent, '', eol, clause);
  return [...editsIn(file, [removal(file, extent)]), ...editsIn({ ...other, eol }, [atEnd({ ...other, eol }, piece)])];
}

/** The address of a new file for an element beside the one it is in. */
export function newFileFor({ snapshot }: ProjectContext, element: CxElement, uri: string): string {
  const stem =
    symbolName(element)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_-]+/gu, '-')
      .replace(/^-+|-+$/g, '') || element.type;
  const address = (suffix: string): string => resolveUri(folderOf(uri), `${stem}${suffix}.cxra`);
  let suffix = '';
  for (let i = 2; snapshot.texts.has(address(suffix)); i++) suffix = `-${i}`;
  return address(suffix);
}

/** The file of the project, besides its own, that holds most elements of a type. */
export function fileOfMost({ snapshot }: ProjectContext, element: CxElement, uri: string): string | undefined {
  const { model, sources } = snapshot.bound;
  const counts = new Map<string, number>();
  for (const each of model.elements) {
    const file =
      each.type === element.type && each.project === undefined ? sources.elements.get(each.id)?.uri : undefined;
    if (file !== undefined) counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[0] !== uri ? most[0] : undefined;
}
