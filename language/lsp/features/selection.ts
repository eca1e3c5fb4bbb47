import type { SelectionRange } from 'vscode-languageserver';
import { elementAt } from '../../bind/sources.js';
import type { ElementSource } from '../../bind/sources.js';
import { touches } from '../../core/spans.js';
import type { Span } from '../../core/spans.js';
import { elementById } from '../../model/index.js';
import { tokenize, wordAround } from '../../syntax/format/tokens.js';
import type { Token } from '../../syntax/format/tokens.js';
import type { ProjectContext } from '../positions.js';
import { withLeadingComments } from './extent.js';

/**
 * Ever wider ranges around an offset: word, text, value, list of values, attribute, header or block, element, the same with
 * its documentation, and those around it.
 */
export function selectionRange({ snapshot, positions }: ProjectContext, uri: string, offset: number): SelectionRange {
  const text = positions.text(uri);
  const tokens = tokenize(text);
  const spans: Span[] = [wordAround(text, offset), ...spansOfToken(tokens, offset)];
  const { model, sources } = snapshot.bound;
  for (let id = elementAt(sources, uri, offset); id !== undefined; id = elementById(model, id)?.parent) {
    const source = sources.elements.get(id);
    if (source?.uri === uri) spans.push(...spansIn(source, offset), withLeadingComments(source.span, tokens, text));
  }
  spans.push({ start: 0, end: text.length });
  let range: SelectionRange | undefined;
  for (const span of nested(spans).reverse())
    range = { range: positions.range(uri, span), ...(range && { parent: range }) };
  return range!;
}

/** A text or comment, first without its marks. */
function spansOfToken(tokens: readonly Token[], offset: number): Span[] {
  const token = tokens.find((each) => (each.kind === 'text' || each.kind === 'comment') && touches(each, offset));
  if (!token) return [];
  const open = /^(?:"""|'''|["']|\/\*+\s*|\/\/\s*)/.exec(token.text)?.[0].length ?? 0;
  const close = /(?:"""|'''|["']|\s*\*\/)$/.exec(token.text.slice(open))?.[0].length ?? 0;
  const inner = { start: token.start + open, end: token.end - close };
  return [...(touches(inner, offset) ? [inner] : []), token];
}

function spansIn(source: ElementSource, offset: number): Span[] {
  const attributes = Object.values(source.attributes).filter((each) => touches(each.span, offset));
  const values = attributes.flatMap((each) => each.values);
  const lists = attributes.flatMap(({ values: [first, ...rest] }) =>
    first ? [{ start: first.start, end: rest.at(-1)?.end ?? first.end }] : [],
  );
  const block = source.block ? [inside(source.block), source.block] : [];
  const spans = [...values, ...lists, ...attributes.map((each) => each.span), source.head, ...block, source.span];
  return spans.filter((span) => touches(span, offset));
}

function inside(block: Span): Span {
  return { start: block.start + 1, end: Math.max(block.start + 1, block.end - 1) };
}

/** The spans that each contain the one before, from small to large. */
function nested(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    if (!last || (span.start <= last.start && span.end >= last.end && span.end - span.start > last.end - last.start))
      kept.push(span);
  }
  return kept;
}
