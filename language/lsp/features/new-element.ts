import { elementAt } from '../../bind/sources.js';
import type { TextEdit } from '../../edit/model-edit.js';
import { elementById } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import { elementDefinition } from '../../model/registry.js';
import { tokenize } from '../../syntax/format/tokens.js';
import { mayHold } from '../../syntax/format/statements.js';
import type { ProjectContext } from '../positions.js';
import { withLeadingComments, withTrailingComment } from './extent.js';

/** The types among some that an element can be made of by its name alone. */
export function creatableTypes(targets: readonly string[]): string[] {
  return targets.filter((type) => {
    const definition = elementDefinition(type);
    if (!definition || ['flow', 'policy', 'rule'].includes(type)) return false;
    return mayHold(undefined, type) && !definition.headerRefs?.some((clause) => clause.required);
  });
}

/**
 * The change that declares a new element in a file: behind the last of its type, else before the statement in which it is
 * named. Undefined where neither is certain, as in text that cannot be read.
 */
export function newElement(
  project: ProjectContext,
  uri: string,
  offset: number,
  type: string,
  name: string,
): TextEdit | undefined {
  const { model, sources } = project.snapshot.bound;
  const text = project.positions.text(uri);
  const tokens = tokenize(text);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const statement = `${type} ${name}`;
  const own = (sources.outline.get(uri) ?? []).map((id) => elementById(model, id)!);
  const alike = own.filter((element) => element.type === type && element.parent === undefined).at(-1);
  const place = alike && sources.elements.get(alike.id);
  if (place && (offset < place.span.start || offset > place.span.end)) {
    const { end } = withTrailingComment(place.span, tokens, text);
    return { uri, start: end, end, newText: eol + statement };
  }
  const around = outermost(project, uri, offset);
  const source = around && sources.elements.get(around.id);
  if (!source) return undefined;
  const { start } = withLeadingComments(source.span, tokens, text);
  return { uri, start, end: start, newText: statement + eol };
}

function outermost({ snapshot }: ProjectContext, uri: string, offset: number): CxElement | undefined {
  const { model, sources } = snapshot.bound;
  const id = elementAt(sources, uri, offset);
  let element = id === undefined ? undefined : elementById(model, id);
  while (element?.parent !== undefined) element = elementById(model, element.parent);
  return element;
}
