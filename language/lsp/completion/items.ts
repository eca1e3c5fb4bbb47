import { CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import type { CompletionItem } from 'vscode-languageserver';
import { attributesOf, elementDefinition, valuesOf } from '../../model/registry.js';
import type { AttributeDefinition, ValueDefinition } from '../../model/registry.js';
import { expectation, wordsOf } from '../../bind/read-values.js';
import type { Rule } from '../../analysis/rule.js';
import { elementSnippet } from './snippets.js';

/** A proposal before it is placed: what is inserted is `insert`, else the label; `snippet` where the client fills gaps. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly insert?: string;
  readonly snippet?: string;
  readonly detail?: string;
  readonly doc?: string;
  /** Proposals with a smaller number come first. */
  readonly rank: number;
  /** A qualified name: the names before its dots are replaced too. */
  readonly qualified?: true;
  /** Ask for proposals again behind it. */
  readonly goOn?: true;
  /** Said behind the label. */
  readonly note?: string;
  /** What is typed to find it, where that is not the label. */
  readonly filter?: string;
  /** Changes elsewhere in the file that come with it. */
  readonly also?: readonly { readonly range: CompletionRange; readonly newText: string }[];
}

/** Keywords of elements that a block of a type may hold. */
export function keywordProposals(types: readonly string[]): Proposal[] {
  return types.map((type) => {
    const definition = elementDefinition(type)!;
    return {
      label: type,
      kind: CompletionItemKind.Keyword,
      snippet: elementSnippet(type),
      detail: definition.header,
      doc: definition.doc,
      rank: 900,
    };
  });
}

/** Attributes of an element type that are not set yet: required ones first, then those that rules ask for, each with them. */
export function attributeProposals(
  type: string,
  isSet: (name: string) => boolean,
  colonFollows: boolean,
  askedFor: ReadonlyMap<string, readonly string[]>,
): Proposal[] {
  const free = [...attributesOf(type).values()].filter((definition) => !isSet(definition.name));
  return free.map((definition, i) => ({
    label: definition.name,
    kind: CompletionItemKind.Property,
    insert: colonFollows ? definition.name : `${definition.name}: `,
    detail: expectation(definition),
    doc: definition.doc,
    rank: definition.required ? 0 : i + (askedFor.has(definition.name) ? 1 : 150),
    ...noteOf(askedFor.get(definition.name)),
    ...(!colonFollows && { goOn: true as const }),
  }));
}

function noteOf(rules: readonly string[] | undefined): Pick<Proposal, 'note'> {
  if (!rules) return {};
  return { note: `asked for by ${rules[0]}${rules.length > 1 ? ` and ${rules.length - 1} more` : ''}` };
}

/** Words that an attribute may have, besides names of elements. */
export function valueProposals(
  definition: AttributeDefinition,
  taken: readonly string[],
  inParens: boolean,
  date: string,
): Proposal[] {
  const known = new Map(valuesOf(definition).map((value) => [value.value, value]));
  const words = wordsOf(definition).filter((word) => !taken.includes(word));
  const proposals = words.map((word, i) => wordProposal(known.get(word) ?? { value: word, doc: '' }, i));
  if (inParens || taken.length > 0) return proposals;
  const example = words[0] ?? 'yes';
  return [
    ...proposals,
    {
      label: 'planned',
      kind: CompletionItemKind.Function,
      insert: `planned(${example}, ${date})`,
      snippet: `planned(\${1:${example}}, \${2:${date}})`,
      detail: 'intended, not there yet',
      rank: 900,
    },
    {
      label: 'not-applicable',
      kind: CompletionItemKind.Function,
      insert: 'not-applicable("")',
      snippet: 'not-applicable("${1:reason}")',
      detail: 'the question does not arise',
      rank: 901,
    },
    { label: 'unknown', kind: CompletionItemKind.Constant, detail: 'reviewed, still to be found out', rank: 902 },
  ];
}

function wordProposal(value: ValueDefinition, rank: number): Proposal {
  return {
    label: value.value,
    kind: CompletionItemKind.EnumMember,
    rank,
    ...(value.doc !== '' && { detail: value.doc }),
  };
}

/** The kinds of an element type. */
export function kindProposals(type: string): Proposal[] {
  return (elementDefinition(type)?.kinds ?? []).map(wordProposal);
}

/** Words of a header, such as `on`. */
export function wordProposals(words: readonly string[], goOn = true): Proposal[] {
  return words.map((word, i) => ({
    label: word,
    kind: CompletionItemKind.Keyword,
    insert: goOn ? `${word} ` : word,
    rank: i,
    ...(goOn && { goOn: true as const }),
  }));
}

/** Ids of all rules. */
export function ruleProposals(rules: readonly Rule[]): Proposal[] {
  return rules.map((rule, i) => ({
    label: rule.id,
    kind: CompletionItemKind.Reference,
    detail: rule.title,
    doc: rule.what,
    rank: i,
  }));
}

/** Where proposals are put, and what the client makes of them. */
export interface ItemPlace {
  /** What is replaced. */
  readonly range: CompletionRange;
  /** The part of it before the cursor, for clients that let the reader choose between inserting and replacing. */
  readonly insert?: CompletionRange;
  readonly lead: string;
  readonly snippets: boolean;
  readonly command?: string;
}

/** What a proposal becomes in the protocol. */
export function toItem(proposal: Proposal, place: ItemPlace): CompletionItem {
  const useSnippet = place.snippets && proposal.snippet !== undefined;
  const text = useSnippet ? proposal.snippet! : (proposal.insert ?? proposal.label);
  return {
    label: proposal.label,
    kind: proposal.kind,
    sortText: String(proposal.rank).padStart(5, '0'),
    filterText: proposal.filter ?? proposal.label,
    textEdit: place.insert
      ? { insert: place.insert, replace: place.range, newText: place.lead + text }
      : { range: place.range, newText: place.lead + text },
    insertTextFormat: useSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(proposal.detail !== undefined && { detail: proposal.detail }),
    ...(proposal.doc !== undefined && { documentation: { kind: MarkupKind.PlainText, value: proposal.doc } }),
    ...(proposal.note !== undefined && { labelDetails: { description: proposal.note } }),
    ...(proposal.also && { additionalTextEdits: [...proposal.also] }),
    ...(proposal.goOn && place.command !== undefined && { command: { title: 'Complete', command: place.command } }),
  };
}

export type CompletionRange = {
  readonly start: { line: number; character: number };
  readonly end: { line: number; character: number };
};
