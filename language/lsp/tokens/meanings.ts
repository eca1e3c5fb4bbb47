import { onlyWord } from '../../analysis/bag.js';
import type { Facts } from '../../analysis/facts.js';
import { classOfData } from '../../analysis/terms/data.js';
import type { Span } from '../../core/spans.js';
import { elementById } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import { tokenize } from '../../syntax/format/tokens.js';
import type { Token, TokenKind } from '../../syntax/format/tokens.js';
import { mentionsInFile } from '../features/mentions.js';
import type { ProjectContext } from '../positions.js';
import { tokenTypeOf } from './legend.js';
import type { TokenType } from './legend.js';

/** A stretch of one line and what it means. */
export interface Meaning extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly string[];
}

/** What the names of a file stand for, and which values say how far something is trusted, how secret it is, or only planned. */
export function meaningsIn(project: ProjectContext, uri: string): Meaning[] {
  const found = new Map<number, Meaning>();
  for (const meaning of [...names(project, uri), ...statedValues(project, uri)]) found.set(meaning.start, meaning);
  for (const meaning of plannedValues(project, uri)) {
    const { type, modifiers } = found.get(meaning.start) ?? meaning;
    found.set(meaning.start, { ...meaning, type, modifiers: [...modifiers, 'planned'] });
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function names({ snapshot, positions }: ProjectContext, uri: string): Meaning[] {
  const text = positions.text(uri);
  const { model } = snapshot.bound;
  return mentionsInFile(snapshot, positions, uri).flatMap(({ span, element: id, role }) => {
    const element = elementById(model, id);
    if (!element || text.slice(span.start, span.end).includes('->')) return [];
    const modifiers = [...modifiersOf(snapshot.facts, element), ...(role === 'definition' ? ['declaration'] : [])];
    return [{ ...span, type: tokenTypeOf(element.type), modifiers }];
  });
}

function modifiersOf(facts: Facts, element: CxElement): string[] {
  const word = element.type === 'segment' ? onlyWord(facts.attribute(element, 'trust')) : classWord(facts, element);
  return word === undefined ? [] : [word];
}

/** The class of data as far as it is certain. */
function classWord(facts: Facts, element: CxElement): string | undefined {
  if (element.type !== 'data') return undefined;
  const bag = classOfData(facts, element);
  return bag.atLeast ? undefined : onlyWord(bag);
}

/** The words of `trust` and `class`, in the colours of what they make of an element. */
function statedValues({ snapshot }: ProjectContext, uri: string): Meaning[] {
  const { model, sources } = snapshot.bound;
  return (sources.outline.get(uri) ?? []).flatMap((id) => {
    const element = elementById(model, id);
    const name = element?.type === 'segment' ? 'trust' : element?.type === 'data' ? 'class' : undefined;
    const attribute = name === undefined ? undefined : element?.attributes[name];
    const [value] = attribute?.state === 'set' ? attribute.values : [];
    const span = name === undefined ? undefined : sources.elements.get(id)?.attributes[name]?.values[0];
    return value?.type === 'word' && span ? [{ ...span, type: 'enumMember', modifiers: [value.word] } as const] : [];
  });
}

const plannedTypes: Partial<Readonly<Record<TokenKind, TokenType>>> = {
  name: 'enumMember',
  scalar: 'number',
  text: 'string',
};

/** All that stands in `planned(…)`, that word included. */
function plannedValues({ snapshot, positions }: ProjectContext, uri: string): Meaning[] {
  const { model, sources } = snapshot.bound;
  const spans = (sources.outline.get(uri) ?? []).flatMap((id) => {
    const [element, source] = [elementById(model, id), sources.elements.get(id)];
    return Object.entries(element?.attributes ?? {}).flatMap(([name, { state }]) => {
      const place = state === 'planned' ? source?.attributes[name] : undefined;
      return place ? [{ start: place.nameSpan.end, end: place.span.end }] : [];
    });
  });
  if (spans.length === 0) return [];
  const text = positions.text(uri);
  return tokensIn(tokenize(text), spans).flatMap((token) => {
    const type = token.text === 'planned' ? 'keyword' : plannedTypes[token.kind];
    return type && !/[\n\r]/.test(token.text) ? [{ start: token.start, end: token.end, type, modifiers: [] }] : [];
  });
}

/** The tokens that lie in some of the spans; both are in text order. */
function tokensIn(tokens: readonly Token[], spans: readonly Span[]): Token[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let at = 0;
  return tokens.filter((token) => {
    while (at < sorted.length && sorted[at]!.end <= token.start) at++;
    return at < sorted.length && token.start >= sorted[at]!.start;
  });
}
