import type { Occurrence } from '../../bind/sources.js';
import type { Span } from '../../core/spans.js';
import { elementById } from '../../model/index.js';
import type { CxElement, CxModel, ElementId } from '../../model/model.js';
import type { ProjectSnapshot } from '../../project/session.js';
import type { Positions } from '../positions.js';

/** One name in the text and the element it stands for. `Journey.Step` mentions two elements, `A -> B` its ends. */
export interface Mention {
  readonly uri: string;
  readonly span: Span;
  readonly element: ElementId;
  readonly role: Occurrence['role'];
  /** The reference as a whole, of which this is a part. */
  readonly whole: Span;
  /** The element in which a reference stands. */
  readonly owner?: ElementId;
}

/** The mention that an offset touches, or undefined. */
export function mentionAt(
  { bound }: Pick<ProjectSnapshot, 'bound'>,
  positions: Positions,
  uri: string,
  offset: number,
): Mention | undefined {
  const around = (bound.sources.occurrences.get(uri) ?? []).filter((each) => touches(each.span, offset));
  const mentions = around.flatMap((each) => mentionsIn(bound.model, each, positions));
  return mentions.filter((each) => touches(each.span, offset)).sort((a, b) => length(a.span) - length(b.span))[0];
}

/** All places of a project that mention an element, its declaration included; only those of one file where it is given. */
export function mentionsOf(
  { bound }: Pick<ProjectSnapshot, 'bound'>,
  positions: Positions,
  element: ElementId,
  uri?: string,
): Mention[] {
  const { occurrences } = bound.sources;
  const lists = uri === undefined ? [...occurrences.values()] : [occurrences.get(uri) ?? []];
  return lists
    .flatMap((list) => list.flatMap((each) => mentionsIn(bound.model, each, positions)))
    .filter((each) => each.element === element);
}

/** All names in a file, in text order; what a reference by two ends covers comes before its ends. */
export function mentionsInFile(
  { bound }: Pick<ProjectSnapshot, 'bound'>,
  positions: Positions,
  uri: string,
): Mention[] {
  return (bound.sources.occurrences.get(uri) ?? []).flatMap((each) => mentionsIn(bound.model, each, positions));
}

function touches(span: Span, offset: number): boolean {
  return offset >= span.start && offset <= span.end;
}

function length(span: Span): number {
  return span.end - span.start;
}

/** Splits a reference into the names it is made of, each with its element. */
function mentionsIn(model: CxModel, occurrence: Occurrence, positions: Positions): Mention[] {
  const { uri, span, element: id, role, owner } = occurrence;
  const whole = { uri, role, whole: span, ...(owner !== undefined && { owner }) };
  const element = elementById(model, id);
  if (!element || (element.named && length(span) === element.name.length)) return [{ ...whole, span, element: id }];
  const text = positions.text(uri).slice(span.start, span.end);
  const arrow = text.indexOf('->');
  if (arrow < 0) return namesIn(model, element, text, span.start).map((part) => ({ ...whole, ...part }));
  const ends = [
    ...endNames(model, element, ['src', 'from'], text.slice(0, arrow), span.start),
    ...endNames(model, element, ['dst', 'to'], text.slice(arrow + 2), span.start + arrow + 2),
  ];
  return [{ ...whole, span, element: id }, ...ends.map((part) => ({ ...whole, ...part }))];
}

type Part = Pick<Mention, 'span' | 'element'>;

function endNames(model: CxModel, flow: CxElement, attributes: readonly string[], text: string, start: number): Part[] {
  const name = text.trim();
  const value = attributes
    .map((attribute) => flow.attributes[attribute]?.values[0])
    .find((each) => each?.type === 'reference');
  const end = value?.type === 'reference' ? elementById(model, value.id) : undefined;
  return end ? namesIn(model, end, name, start + text.indexOf(name)) : [];
}

/** Names of a dotted reference from its last: the element, then those around it as far as they are written. */
function namesIn(model: CxModel, element: CxElement, text: string, start: number): Part[] {
  const parts: Part[] = [];
  let outer: CxElement | undefined = element;
  let end = text.length;
  while (outer && end > 0) {
    const from = text.lastIndexOf('.', end - 1) + 1;
    const name = text.slice(from, end).trim();
    while (outer && outer !== element && outer.name !== name) outer = parentOf(model, outer);
    if (!outer) break;
    const at = start + from + text.slice(from, end).indexOf(name);
    parts.push({ span: { start: at, end: at + name.length }, element: outer.id });
    outer = parentOf(model, outer);
    end = from - 1;
  }
  return parts;
}

function parentOf(model: CxModel, element: CxElement): CxElement | undefined {
  return element.parent === undefined ? undefined : elementById(model, element.parent);
}
