import { CompletionItemKind } from 'vscode-languageserver';
import { elementTypesOf } from '../../analysis/conditions/assist.js';
import { namedSets } from '../../analysis/conditions/named-sets.js';
import { describeType } from '../../analysis/conditions/static-types.js';
import type { StaticType } from '../../analysis/conditions/static-types.js';
import { terms } from '../../analysis/terms/index.js';
import { attributesOf, elementDefinition, elementTypes } from '../../model/registry.js';
import type { Proposal } from '../completion/items.js';
import type { Written } from './place.js';

const chain = String.raw`[A-Za-z_][\w-]*(?:\([^()]*\))?(?:\.[\w-]+)*`;
const afterDot = new RegExp(String.raw`(${chain})\.$`);
const compared = new RegExp(String.raw`(${chain})\s*(?:(?:not\s+)?in|has|lacks|meets|!=|<=|>=|=|<|>)\s*(\{[^{}]*)?$`);

/** What may stand at a place of a condition. */
export function conditionProposals(written: Written): Proposal[] {
  const before = written.before.replace(/[\w-]*$/, '').trimEnd();
  const dotted = afterDot.exec(before);
  if (dotted) return stepProposals(written.typeOf(dotted[1]!));
  if (!written.inBody) return headProposals(before, written);
  if (/\bis(\s+not)?$/.test(before)) return [...words(['set', 'unset', 'empty']), ...typeProposals()];
  const comparison = compared.exec(before);
  if (!comparison) return [...operandProposals(written), ...words(bodyWords, 400)];
  const values = valueProposals(written.typeOf(comparison[1]!));
  return comparison[2] === undefined ? [...values, ...operandProposals(written)] : values;
}

const bodyWords = ['and', 'or', 'not', 'some', 'no', 'every', 'count', 'in', 'has', 'lacks', 'meets', 'is'];

/** Before `where`: what the condition is tried on. */
function headProposals(before: string, written: Written): Proposal[] {
  if (/\[[^\]]*$/.test(before)) return words(['gdpr', 'pci', 'nis2']);
  if (/\bin$/.test(before)) return operandProposals(written);
  const begins = before === '' || /(?:,|\bor|\])$/.test(before);
  if (begins) return [...typeProposals(), ...words(['model', 'element'], 300)];
  return words(['where', 'in', 'or']);
}

function words(list: readonly string[], rank = 0): Proposal[] {
  return list.map((label, i) => ({ label, kind: CompletionItemKind.Keyword, rank: rank + i }));
}

function typeProposals(): Proposal[] {
  return elementTypes.map((type, i) => {
    const { doc, header } = elementDefinition(type)!;
    return { label: type, kind: CompletionItemKind.Class, detail: header, doc, rank: 10 + i };
  });
}

/** What an element of a type may be asked for. */
function stepProposals(type: StaticType | undefined): Proposal[] {
  const types = elementTypesOf(type);
  const headers = types.flatMap((each) => headerWords[each] ?? clausesOf(each));
  const names = [...new Set([...headers, 'kind', 'name', 'title'])];
  const definitions = new Map(types.flatMap((each) => [...attributesOf(each)]));
  const attributes = [...definitions.values()].map(({ name, doc }, i) => ({
    label: name,
    kind: CompletionItemKind.Property,
    doc,
    rank: 20 + i,
  }));
  return [...names.map((label, i) => ({ label, kind: CompletionItemKind.Property, rank: i })), ...attributes];
}

const headerWords: Readonly<Record<string, readonly string[]>> = {
  flow: ['src', 'dst'],
  policy: ['effect', 'from', 'to'],
  '->': ['from', 'to', 'when'],
  end: ['outcome'],
  suppress: ['rule', 'on'],
};

function clausesOf(type: string): string[] {
  return (elementDefinition(type)?.headerRefs ?? []).map(({ word }) => word.replace(' ', '-'));
}

/** Variables, the ends of a flow, terms, and sets with a name. */
function operandProposals({ variables }: Written): Proposal[] {
  const named = variables.map(({ name, type }, i) => ({
    label: name,
    kind: CompletionItemKind.Variable,
    detail: describeType(type),
    rank: 100 + i,
  }));
  const ends = variables.some(({ type }) => type.kind === 'elements' && type.types.includes('flow'))
    ? ['src', 'dst']
    : [];
  const fixed = [...ends, 'architecture', 'today'].map((label, i) => ({
    label,
    kind: CompletionItemKind.Variable,
    rank: 120 + i,
  }));
  return [...named, ...fixed, ...termProposals(), ...setProposals()];
}

function termProposals(): Proposal[] {
  return [...terms.values()].map((term, i) => {
    const operands = term.parameters.map((parameter) => parameter.name);
    const gaps = operands.map((name, at) => `\${${at + 1}:${name}}`).join(', ');
    return {
      label: term.name,
      kind: CompletionItemKind.Function,
      insert: `${term.name}(${operands.length === 0 ? ')' : ''}`,
      snippet: `${term.name}(${gaps})`,
      detail: `${term.name}(${operands.join(', ')})`,
      doc: term.doc,
      rank: 200 + i,
    };
  });
}

function setProposals(): Proposal[] {
  return [...namedSets].map(([label, values], i) => ({
    label,
    kind: CompletionItemKind.Enum,
    detail: values.join(', '),
    rank: 360 + i,
  }));
}

/** The words that an operand of a type can be compared with. */
function valueProposals(type: StaticType | undefined): Proposal[] {
  const list = type?.kind === 'words' ? (type.words ?? []) : [];
  return list.map((label, rank) => ({ label, kind: CompletionItemKind.EnumMember, rank }));
}
