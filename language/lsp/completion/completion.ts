import type { CompletionList } from 'vscode-languageserver';
import { ruleSetOf } from '../../analysis/rule-set.js';
import { addDays } from '../../model/durations.js';
import { attributeDefinition, elementDefinition, elementTypes, isReference } from '../../model/registry.js';
import type { Header } from '../../syntax/format/headers.js';
import { mayHold } from '../../syntax/format/statements.js';
import { conditionCompletion } from '../conditions/completion.js';
import type { ProjectContext } from '../positions.js';
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
import type { Proposal } from './items.js';
import { narrow } from './narrow.js';
import { referenceProposals } from './references.js';

/** What the client can do with proposals, and how they were asked for. */
export interface CompletionOptions {
  readonly snippets: boolean;
  /** Command that asks for proposals again. */
  readonly suggestCommand?: string;
  /** The sign that was typed, where that was the cause. */
  readonly trigger?: string;
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
  if (!context || (options.trigger !== undefined && context.expected.kind === 'statement'))
    return { isIncomplete: false, items: [] };
  const colonFollows = /^[ \t]*:/.test(text.slice(context.word.end, context.word.end + 20));
  const all = proposalsFor(project, context, colonFollows, options.today);
  const { proposals, isIncomplete } = narrow(all, text.slice(context.qualified.start, offset));
  const lead = text[context.word.start - 1] === ':' ? ' ' : '';
  const [word, qualified] = [
    project.positions.range(uri, context.word),
    project.positions.range(uri, context.qualified),
  ];
  const command = options.suggestCommand === undefined ? {} : { command: options.suggestCommand };
  const items = proposals.map((each) =>
    toItem(each, { range: each.qualified ? qualified : word, lead, snippets: options.snippets, ...command }),
  );
  return { isIncomplete, items };
}

function proposalsFor(project: ProjectContext, context: TextContext, colonFollows: boolean, today: string): Proposal[] {
  const { expected } = context;
  if (expected.kind === 'statement') return statementProposals(context, expected.header, colonFollows);
  if (expected.kind === 'header') return headerProposals(project, context, expected.header);
  const definition =
    context.frame.type === undefined ? undefined : attributeDefinition(context.frame.type, expected.attribute);
  if (!definition) return [];
  const names = isReference(definition)
    ? referenceProposals(project.snapshot.bound.names, {
        targets: definition.targets ?? [],
        journey: context.journey,
        taken: expected.values,
      })
    : [];
  return [...names, ...valueProposals(definition, expected.values, expected.inParens, addDays(today, 90))];
}

function statementProposals({ frame }: TextContext, header: Header | undefined, colonFollows: boolean): Proposal[] {
  const words = header ? wordProposals(clausesLeft(header)) : [];
  const attributes =
    frame.type === undefined ? [] : attributeProposals(frame.type, (name) => frame.attributes.has(name), colonFollows);
  const keywords = colonFollows ? [] : keywordProposals(elementTypes.filter((type) => mayHold(frame.type, type)));
  return [...words, ...attributes.map((each) => ({ ...each, rank: each.rank + 100 })), ...keywords];
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
