import type { ElementSource } from '../../bind/sources.js';
import type { TextEdit } from '../../edit/model-edit.js';
import { elementById, elementsOfType } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import { elementDefinition } from '../../model/registry.js';
import type { ProjectContext } from '../positions.js';
import { behind, editsIn, extentOf, fileText, headEnd, intoBlock, removal, transplanted } from './pieces.js';
import type { Change, FileText } from './pieces.js';

/** An element, where it is written, and its file. */
export interface Written {
  readonly element: CxElement;
  readonly source: ElementSource;
  readonly file: FileText;
}

export function written(project: ProjectContext, id: string): Written | undefined {
  const { model, sources } = project.snapshot.bound;
  const [element, source] = [elementById(model, id), sources.elements.get(id)];
  return element && source && { element, source, file: fileText(project, source.uri) };
}

/** Types that a segment's block may hold. */
export function fitsIntoSegment(type: string): boolean {
  return elementDefinition('segment')?.contains?.includes(type) ?? false;
}

/** The segment in whose block an element is written. */
export function enclosingBlock(project: ProjectContext, { parent }: CxElement): CxElement | undefined {
  const around = parent === undefined ? undefined : elementById(project.snapshot.bound.model, parent);
  return around?.type === 'segment' ? around : undefined;
}

/** The segment that an element names in its header. */
export function namedSegment({ snapshot }: ProjectContext, element: CxElement): CxElement | undefined {
  const value = element.attributes['in']?.values[0];
  const segment = value?.type === 'reference' ? elementById(snapshot.bound.model, value.id) : undefined;
  return segment?.type === 'segment' ? segment : undefined;
}

/** Takes an element out of a segment's block, behind the outermost element around it; its header says where it lies. */
export function takeOut(project: ProjectContext, { element, source, file }: Written): TextEdit[] {
  const segment = enclosingBlock(project, element);
  const outer = segment && written(project, outermost(project, segment).id);
  if (!segment || !outer) return [];
  const extent = extentOf(file, source.span);
  const clause = withClause(element, source, file, segment);
  const piece = (indentation: string): string => transplanted(file, extent, indentation, file.eol, clause);
  return editsIn(file, [removal(file, extent), behind(file, extentOf(file, outer.source.span), piece)]);
}

/** The change that has a header say in which segment its element lies; none where it says so already. */
export function withClause(element: CxElement, source: ElementSource, file: FileText, segment: CxElement): Change[] {
  if (element.attributes['in']) return [];
  const at = headEnd(file, source);
  return [{ start: at, end: at, newText: ` in ${segment.id}` }];
}

function outermost({ snapshot }: ProjectContext, element: CxElement): CxElement {
  let at = element;
  while (at.parent !== undefined) at = elementById(snapshot.bound.model, at.parent)!;
  return at;
}

/** Writes an element into the block of the segment that its header names. */
export function nest(project: ProjectContext, subject: Written): TextEdit[] {
  const segment = namedSegment(project, subject.element);
  return segment ? writeInto(project, subject, segment) : [];
}

/** Moves an element to another segment: into its block where it is written in one, else by its header. */
export function moveToSegment(project: ProjectContext, subject: Written, target: string): TextEdit[] {
  const segment = elementById(project.snapshot.bound.model, target);
  if (segment?.type !== 'segment') return [];
  const { element, source, file } = subject;
  const value = source.attributes['in']?.values[0];
  if (value) return editsIn(file, [{ ...value, newText: segment.id }]);
  if (enclosingBlock(project, element)) return writeInto(project, subject, segment);
  return editsIn(file, withClause(element, source, file, segment));
}

function writeInto(project: ProjectContext, { source, file }: Written, segment: CxElement): TextEdit[] {
  const home = written(project, segment.id);
  if (!home) return [];
  const extent = extentOf(file, source.span);
  const clause = source.attributes['in'];
  const withoutClause = clause ? [clauseRemoval(file, clause.span)] : [];
  const piece = (indentation: string): string => transplanted(file, extent, indentation, home.file.eol, withoutClause);
  return [...editsIn(file, [removal(file, extent)]), ...editsIn(home.file, [intoBlock(home.file, home.source, piece)])];
}

function clauseRemoval({ text }: FileText, { start, end }: { readonly start: number; readonly end: number }): Change {
  const before = /[^\S\n\r]*$/.exec(text.slice(0, start))![0].length;
  return { start: start - before, end, newText: '' };
}

/** The segments that an element may move to: all of the project but its own, itself and what lies in it. */
export function otherSegments(project: ProjectContext, element: CxElement): CxElement[] {
  const { model } = project.snapshot.bound;
  const { facts } = project.snapshot;
  const current = facts.enclosing(element);
  return elementsOfType(model, 'segment').filter((segment) => {
    if (segment === current || segment.project !== undefined) return false;
    const seen = new Set<CxElement>();
    for (let at: CxElement | undefined = segment; at && !seen.has(at); at = facts.enclosing(at)) {
      if (at === element) return false;
      seen.add(at);
    }
    return true;
  });
}
