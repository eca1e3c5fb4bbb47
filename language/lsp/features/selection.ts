import type { SelectionRange } from 'vscode-languageserver';
import { elementAt } from '../../bind/sources.js';
import type { ElementSource } from '../../bind/sources.js';
import { touches } from '../../core/spans.js';
import type { Span } from '../../core/spans.js';
import { elementById } from '../../model/index.js';
import { wordAround } from '../../syntax/format/tokens.js';
import type { ProjectContext } from '../positions.js';

/** Ever wider ranges around an offset: word, value, attribute, header or block, element, and those around it. */
export function selectionRange({ snapshot, positions }: ProjectContext, uri: string, offset: number): SelectionRange {
  const spans: Span[] = [wordAround(positions.text(uri), offset)];
  const { model, sources } = snapshot.bound;
  for (let id = elementAt(sources, uri, offset); id !== undefined; id = elementById(model, id)?.parent) {
    const source = sources.elements.get(id);
    if (source?.uri === uri) spans.push(...spansIn(source, offset));
  }
  spans.push({ start: 0, end: positions.text(uri).length });
  let range: SelectionRange | undefined;
  for (const span of nested(spans).reverse())
    range = { range: positions.range(uri, span), ...(range && { parent: range }) };
  return range!;
}

function spansIn(source: ElementSource, offset: number): Span[] {
  const attributes = Object.values(source.attributes).filter((each) => touches(each.span, offset));
  const values = attributes.flatMap((each) => each.values);
  const block = source.block ? [inside(source.block), source.block] : [];
  return [...values, ...attributes.map((each) => each.span), source.head, ...block, source.span].filter((span) =>
    touches(span, offset),
  );
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
