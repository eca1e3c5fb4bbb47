import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { factsOf } from '../../analysis/analyse.js';
import { ruleSetOf } from '../../analysis/rule-set.js';
import { elementAt } from '../../bind/sources.js';
import type { Span } from '../../core/spans.js';
import { addDays } from '../../model/durations.js';
import { attributeDefinition, elementDefinition, elementTypes, isReference } from '../../model/registry.js';
import type { AttributeDefinition } from '../../model/registry.js';
import type { Header } from '../../syntax/format/headers.js';
import { mayHold } from '../../syntax/format/statements.js';
import { conditionCompletion } from '../conditions/completion.js';
import type { ProjectContext } from '../positions.js';
import { creatableTypes } from '../features/new-element.js';
import { contextAt } from './context.js';
import type { TextContext } from './context.js';
import {
  attributeProposals,
  keywordProposals,
  kindProposals,
  ruleProposals,
  toItem,
  valueProposals,
  wordProposals,
} from './items.js';
import type { ItemPlace, Proposal } from './items.js';
import { createProposals } from './create.js';
import { narrow } from './narrow.js';
import { referenceProposals } from './references.js';
import { scalarProposals } from './scalars.js';

/** What the client can do with proposals, and how they were asked for. */
export interface CompletionOptions {
  readonly snippets: boolean;
  /** The client lets its reader choose whether the word under the cursor is replaced or only its beginning. */
  readonly insertReplace?: boolean;
  /** Command that asks for proposals again. */
  readonly suggestCommand?: string;
  /** The sign that was typed, where that was the cause. */
  readonly trigger?: string;
  readonly today: string;
}

/** Where proposals are asked for. */
interface Asked extends TextContext {
  readonly uri: string;
  readonly offset: number;
  readonly text: string;
  readonly today: string;
}

/** Proposals at an offset. The place is understood from the text before it, so broken files have proposals too. */
export function completion(
  project: ProjectContext,
  uri: string,
  offset: number,
  options: CompletionOptions,
): CompletionList {
  const inCondition = conditionCompletion(project, uri, offset, options);
  if (inCondition) return inCondition;
  const text = project.positions.text(uri);
  const context = contextAt(text, offset);
  if (!context) return { isIncomplete: false, items: [] };
  const asked = { ...context, uri, offset, text, today: options.today };
  const all =
    options.trigger === undefined ? proposalsFor(project, asked) : proposalsBehind(project, asked, options.trigger);
  const { proposals, isIncomplete } = narrow(all, text.slice(context.qualified.start, offset));
  return { isIncomplete: isIncomplete || namesElements(context), items: itemsFor(project, asked, proposals, options) };
}

function itemsFor(
  { positions }: ProjectContext,
  { uri, offset, text, word, qualified }: Asked,
  proposals: readonly Proposal[],
  { snippets, suggestCommand, insertReplace }: CompletionOptions,
): CompletionItem[] {
  const lead = text[word.start - 1] === ':' ? ' ' : '';
  const placeOf = (span: Span): ItemPlace => ({
    range: positions.range(uri, span),
    ...(insertReplace && { insert: positions.range(uri, { start: span.start, end: offset }) }),
    lead,
    snippets,
    ...(suggestCommand !== undefined && { command: suggestCommand }),
  });
  const [wordPlace, qualifiedPlace] = [placeOf(word), placeOf(qualified)];
  return proposals.map((each) => toItem(each, each.qualified ? qualifiedPlace : wordPlace));
}

/** Behind a sign, nothing is proposed where a statement may begin, but for the words that may go on with a header. */
function proposalsBehind(project: ProjectContext, asked: Asked, trigger: string): Proposal[] {
  const { expected, text, offset } = asked;
  if (expected.kind !== 'statement') return proposalsFor(project, asked);
  const onSameLine = /\S[^\S\n\r]$/.test(text.slice(Math.max(0, offset - 2), offset));
  return trigger === ' ' && expected.header && onSameLine ? wordProposals(clausesLeft(expected.header)) : [];
}

function proposalsFor(project: ProjectContext, asked: Asked): Proposal[] {
  const { expected } = asked;
  if (expected.kind === 'statement') return statementProposals(project, asked, expected.header);
  if (expected.kind === 'header') return headerProposals(project, asked, expected.header);
  const definition = definitionAt(asked);
  if (!definition) return [];
  const { values, inParens } = expected;
  const words = valueProposals(definition, values, inParens, addDays(asked.today, 90));
  if (!isReference(definition)) return [...scalarProposals(definition, asked.today), ...words];
  const targets = definition.targets ?? [];
  const names = referenceProposals(project.snapshot.bound.names, { targets, journey: asked.journey, taken: values });
  return [...names, ...words, ...createProposals(project, typedAt(asked), targets)];
}

function definitionAt({ expected, frame }: TextContext): AttributeDefinition | undefined {
  if (expected.kind !== 'value' || frame.type === undefined) return undefined;
  return attributeDefinition(frame.type, expected.attribute);
}

/** Tells whether a new name may be typed: then what can be created depends on every letter. */
function namesElements(context: TextContext): boolean {
  const definition = definitionAt(context);
  return definition !== undefined && isReference(definition) && creatableTypes(definition.targets ?? []).length > 0;
}

function typedAt({ uri, offset, text, qualified }: Asked): { uri: string; offset: number; typed: string } {
  return { uri, offset, typed: text.slice(qualified.start, offset) };
}

function statementProposals(project: ProjectContext, asked: Asked, header: Header | undefined): Proposal[] {
  const { frame, word, text } = asked;
  const colonFollows = /^[ \t]*:/.test(text.slice(word.end, word.end + 20));
  const words = header ? wordProposals(clausesLeft(header)) : [];
  const isSet = (name: string): boolean => frame.attributes.has(name);
  const attributes =
    frame.type === undefined ? [] : attributeProposals(frame.type, isSet, colonFollows, questionsAt(project, asked));
  const keywords = colonFollows ? [] : keywordProposals(elementTypes.filter((type) => mayHold(frame.type, type)));
  return [...words, ...attributes.map((each) => ({ ...each, rank: each.rank + 100 })), ...keywords];
}

/** What rules could not decide at the element around a place when they ran last: attributes, each with the rules. */
function questionsAt({ snapshot }: ProjectContext, { uri, offset }: Asked): ReadonlyMap<string, readonly string[]> {
  const id = elementAt(snapshot.bound.sources, uri, offset);
  const results = snapshot.latest && factsOf(snapshot.latest)?.results;
  const open = id === undefined ? undefined : results?.undecided.get(id);
  return new Map((open ?? []).map(({ attribute, rules }) => [attribute, rules]));
}

/** Words that may still follow in a header. */
function clausesLeft(header: Header): string[] {
  if (header.type === '->') return header.titled ? [] : ['when'];
  const clauses = elementDefinition(header.type)?.headerRefs ?? [];
  return clauses.map((clause) => clause.word).filter((word) => /^[a-z]/.test(word) && !header.clauses.includes(word));
}

function headerProposals(project: ProjectContext, context: TextContext, header: Header): Proposal[] {
  switch (header.expects) {
    case 'kind':
      return kindProposals(header.type);
    case 'effect':
      return wordProposals(['allow', 'deny']);
    case 'rule':
      return ruleProposals(ruleSetOf(project.snapshot.bound.model).all);
    case 'outcome':
      return wordProposals(['success', 'failure', 'abandon'], false);
    case 'arrow':
      return [
        ...wordProposals(['->']),
        ...(header.name === undefined ? headerReferences(project, context, header) : []),
      ];
    default:
      return headerReferences(project, context, header);
  }
}

function headerReferences({ snapshot }: ProjectContext, { journey }: TextContext, header: Header): Proposal[] {
  const clauses = elementDefinition(header.type)?.headerRefs ?? [];
  const word = header.clauses.at(-1) ?? '->';
  const targets =
    clauses.find((clause) => clause.word === word || (word === 'of' && clause.word === 'part of'))?.targets ?? [];
  return referenceProposals(snapshot.bound.names, {
    targets,
    journey,
    taken: [],
    byEnds: header.type === 'suppress',
    onlyJourney: header.type === '->',
  });
}
