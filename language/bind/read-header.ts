import { suggestWords } from '../core/suggest.js';
import { elementDefinition } from '../model/registry.js';
import type { HeaderReference } from '../model/registry.js';
import { isClausePart, isKindPart, isTitlePart } from '../syntax/generated/ast.js';
import type { ClausePart, HeaderPart, NameRef, Reference } from '../syntax/generated/ast.js';
import type { Span } from '../core/spans.js';
import type { Problem, RawAttribute } from './fragment.js';
import { spanOf } from './nodes.js';
import { unclosedText, unquote } from './read-text.js';
import { aType, withArticle } from './words.js';

/** What a header says besides keyword and name. */
export interface Header {
  title?: string;
  titleSpan?: Span;
  kind?: string;
  kindSpan?: Span;
  readonly attributes: RawAttribute[];
}

/** Reads the parts of a header: kind, title and clauses such as `on Channel`, in any order. */
export function readHeader(parts: readonly HeaderPart[], type: string, problems: Problem[]): Header {
  const header: Header = { attributes: [] };
  for (const part of parts) {
    if (isKindPart(part) && part.kind) readKind(part.kind, type, header, problems);
    else if (isTitlePart(part)) {
      const unclosed = unclosedText(part.title, spanOf(part));
      if (unclosed) problems.push(unclosed);
      if (header.titleSpan) problems.push(twice('a title', spanOf(part)));
      else {
        header.title = unquote(part.title);
        header.titleSpan = spanOf(part);
      }
    } else if (isClausePart(part)) readClause(part, type, header, problems);
  }
  return header;
}

function twice(what: string, span: Span): Problem {
  return {
    code: 'duplicate-attribute',
    severity: 'error',
    message: `This header has ${what} already; this one is not read.`,
    span,
  };
}

function readKind(node: NameRef, type: string, header: Header, problems: Problem[]): void {
  const word = node.text ?? '';
  const span = spanOf(node);
  if (header.kindSpan) {
    problems.push(twice('a kind', span));
    return;
  }
  const kinds = elementDefinition(type)?.kinds ?? [];
  if (kinds.some((kind) => kind.value === word)) {
    header.kind = word;
    header.kindSpan = span;
    return;
  }
  const aliased = kinds.filter((kind) => kind.aliases?.includes(word)).map((kind) => kind.value);
  const suggestions =
    aliased.length > 0
      ? aliased
      : suggestWords(
          word,
          kinds.map((kind) => kind.value),
        );
  const hint = suggestions.length > 0 ? ` Did you mean \`${suggestions[0]}\`?` : '';
  const message = kinds.length === 0 ? `${aType(type)} has no kinds.` : `\`${word}\` is not a kind of ${type}.${hint}`;
  problems.push({ code: 'unknown-kind', severity: 'error', message, span, suggestions });
}

function readClause(node: ClausePart, type: string, header: Header, problems: Problem[]): void {
  const word = node.word === 'partof' ? 'part of' : (node.word as string);
  const known = elementDefinition(type)?.headerRefs ?? [];
  const clause = known.find((each) => each.word === word);
  const span = spanOf(node);
  if (!clause) {
    const words = known.map((each) => each.word);
    const hint = words.length > 0 ? ` It is followed by \`${words.join('`, `')}\`.` : '';
    const at = { start: span.start, end: span.start + word.length };
    problems.push({
      code: 'missing-header',
      severity: 'error',
      message: `${aType(type)} has no \`${word}\` in its header.${hint}`,
      span: at,
      suggestions: words,
    });
    return;
  }
  if (node.targets.length === 0) {
    const message = `\`${word}\` is followed by the name of ${clause.targets.map(withArticle).join(' or ')}.`;
    problems.push({ code: 'missing-header', severity: 'error', message, span });
    return;
  }
  if (header.attributes.some((attribute) => attribute.name === clauseName(word))) {
    problems.push(twice(`\`${word}\``, { start: span.start, end: span.start + word.length }));
    return;
  }
  header.attributes.push(headerReference(clauseName(word), node.targets, clause, span));
  if (node.targets.length > 1 && !clause.many) {
    problems.push({
      code: 'bad-value',
      severity: 'error',
      message: `\`${word}\` names one element.`,
      span: spanOf(node.targets[1]!),
    });
  }
}

/** The attribute that a header word is in the model: `part of` is `part-of`. */
export function clauseName(word: string): string {
  return word.replace(' ', '-');
}

/** A header reference as an attribute. */
export function headerReference(
  name: string,
  targets: readonly Reference[],
  clause: Pick<HeaderReference, 'targets'>,
  span: Span,
): RawAttribute {
  const values = targets.filter((target) => target.text !== undefined);
  return {
    name,
    nameSpan: { start: span.start, end: span.start },
    span,
    state: 'set',
    header: true,
    targets: clause.targets,
    values: values.map((target) => ({ type: 'raw', text: target.text, span: spanOf(target) })),
  };
}

/** A header word without a reference, such as `allow`, as an attribute. */
export function headerWord(name: string, word: string, span: Span): RawAttribute {
  return { name, nameSpan: span, span, state: 'set', header: true, values: [{ value: { type: 'word', word }, span }] };
}
