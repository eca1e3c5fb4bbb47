import type { Span } from '../core/spans.js';
import { elementDefinition } from '../model/registry.js';
import { suggestWords } from '../core/suggest.js';
import type {
  Attribute,
  Declaration,
  End,
  Flow,
  Member,
  NameRef,
  Policy,
  Reference,
  Suppression,
  Transition,
  Unknown,
} from '../syntax/generated/ast.js';
import type { Problem, RawAttribute, RawElement } from './fragment.js';
import { spanOf, spanOfProperty } from './nodes.js';
import { headerReference, headerWord, readHeader } from './read-header.js';
import { unclosedText, unquote } from './read-text.js';
import { meantKeyword } from './unknown-keywords.js';
import { aType } from './words.js';

/** An element's header, before its block is read. */
export type MemberHead = Pick<
  RawElement,
  'type' | 'name' | 'nameSpan' | 'title' | 'titleSpan' | 'kind' | 'kindSpan' | 'keyword' | 'attributes'
>;

/** Element types that may go without a name. */
const unnamedTypes = new Set(['pain', 'opportunity', 'thought', 'frontstage', 'backstage', 'support']);

const flowEnds = ['touchpoint', 'actor', 'channel', 'system', 'store'];
const policyEnds = ['segment', 'system', 'store', 'channel', 'touchpoint', 'actor', 'runtime', 'any'];

/** Reads the header of a member; undefined where it is too broken to be an element. */
export function readMember(
  node: Exclude<Member, Attribute>,
  parentType: string | undefined,
  problems: Problem[],
): MemberHead | undefined {
  switch (node.$type) {
    case 'Declaration':
      return readDeclaration(node, problems);
    case 'Flow':
      return readFlow(node, problems);
    case 'Policy':
      return readPolicy(node, problems);
    case 'Suppression':
      return readSuppression(node, problems);
    case 'Transition':
      return readTransition(node, problems);
    case 'End':
      return readEnd(node, problems);
    case 'Unknown':
      return readUnknown(node, parentType, problems);
  }
}

function named(name: NameRef | undefined): Pick<RawElement, 'name' | 'nameSpan'> {
  return name?.text === undefined ? {} : { name: name.text, nameSpan: spanOf(name) };
}

function wordSpan(node: Member, length: number): Span {
  const { start } = spanOf(node);
  return { start, end: start + length };
}

function missing(message: string, span: Span): Problem {
  return { code: 'missing-header', severity: 'error', message, span };
}

function readDeclaration(node: Declaration, problems: Problem[]): MemberHead | undefined {
  const type = node.keyword as string | undefined;
  if (type === undefined || !elementDefinition(type)) return undefined;
  const keyword = wordSpan(node, type.length);
  const header = readHeader(node.parts, type, problems);
  if (!node.name?.text && !unnamedTypes.has(type)) {
    problems.push({
      code: 'missing-name',
      severity: 'error',
      message: `${aType(type)} needs a name: \`${elementDefinition(type)!.header}\`.`,
      span: keyword,
    });
    return undefined;
  }
  return { type, keyword, ...named(node.name), ...header };
}

/** A statement that begins with no keyword is read as what it most likely means, so that what it declares has its name. */
function readUnknown(node: Unknown, parentType: string | undefined, problems: Problem[]): MemberHead | undefined {
  const keyword = wordSpan(node, node.word.length);
  const { problem, type } = meantKeyword(node.word, keyword, parentType);
  problems.push(problem);
  if (type === undefined || node.target || (!node.name?.text && !unnamedTypes.has(type))) return undefined;
  return { type, keyword, ...named(node.name), ...readHeader(node.parts, type, problems) };
}

function readFlow(node: Flow, problems: Problem[]): MemberHead | undefined {
  if (!node.source?.text || !node.target?.text) {
    problems.push(missing('A flow leads from one element to another: `flow Source -> Target`.', wordSpan(node, 4)));
    return undefined;
  }
  const header = readHeader(node.parts, 'flow', problems);
  const attributes: RawAttribute[] = [
    headerReference('src', [node.source], { targets: flowEnds }, spanOf(node.source)),
    headerReference('dst', [node.target], { targets: flowEnds }, spanOf(node.target)),
    ...header.attributes,
  ];
  return { type: 'flow', keyword: wordSpan(node, 4), ...named(node.name), ...header, attributes };
}

function readPolicy(node: Policy, problems: Problem[]): MemberHead | undefined {
  if (!node.source?.text || !node.target?.text) {
    problems.push(missing('A policy leads from one place to another: `policy allow From -> To`.', wordSpan(node, 6)));
    return undefined;
  }
  const header = readHeader(node.parts, 'policy', problems);
  if (!node.effect) problems.push(missingEffect(node, node.source));
  const attributes: RawAttribute[] = [
    ...(node.effect ? [headerWord('effect', node.effect, spanOfProperty(node, 'effect'))] : []),
    headerReference('from', [node.source], { targets: policyEnds }, spanOf(node.source)),
    headerReference('to', [node.target], { targets: policyEnds }, spanOf(node.target)),
    ...header.attributes,
  ];
  return { type: 'policy', keyword: wordSpan(node, 6), ...named(node.name), ...header, attributes };
}

function missingEffect(node: Policy, source: Reference): Problem {
  const message = 'A policy says `allow` or `deny` before what it connects: `policy allow From -> To`.';
  const { start } = spanOf(source);
  const fixes = ['deny', 'allow'].map((effect) => ({
    title: `Insert \`${effect}\``,
    edits: [{ start, end: start, newText: `${effect} ` }],
  }));
  return { ...missing(message, wordSpan(node, 6)), fixes };
}

function readSuppression(node: Suppression, problems: Problem[]): MemberHead | undefined {
  const keyword = wordSpan(node, 8);
  if (!node.rule?.text || !node.element?.text) {
    problems.push(missing('A suppression names a rule and an element: `suppress CXRA-ENC-001 on Element`.', keyword));
    return undefined;
  }
  const element = node.element;
  const target = node.target?.text;
  const span = { start: spanOf(element).start, end: spanOf(node.target ?? element).end };
  const on: RawAttribute = {
    name: 'on',
    nameSpan: span,
    span,
    state: 'set',
    header: true,
    targets: ['any'],
    values: [{ type: 'raw', text: target === undefined ? element.text : `${element.text} -> ${target}`, span }],
  };
  return { type: 'suppress', keyword, attributes: [headerWord('rule', node.rule.text, spanOf(node.rule)), on] };
}

function readTransition(node: Transition, problems: Problem[]): MemberHead | undefined {
  if (!node.to?.text) {
    problems.push(missing('A transition leads to a step: `-> Step`.', wordSpan(node, 2)));
    return undefined;
  }
  const attributes: RawAttribute[] = [headerReference('to', [node.to], { targets: ['step'] }, spanOf(node.to))];
  if (node.condition !== undefined) {
    const span = spanOfProperty(node, 'condition');
    const unclosed = unclosedText(node.condition, span);
    if (unclosed) problems.push(unclosed);
    const value = { type: 'text', text: unquote(node.condition) } as const;
    attributes.push({ name: 'when', nameSpan: span, span, state: 'set', header: true, values: [{ value, span }] });
  }
  return { type: '->', keyword: wordSpan(node, 2), attributes };
}

const outcomes = ['success', 'failure', 'abandon'];

function readEnd(node: End, problems: Problem[]): MemberHead | undefined {
  const outcome = node.outcome?.text;
  if (outcome === undefined) {
    problems.push(missing('A path ends in success, failure or abandon: `end success`.', wordSpan(node, 3)));
    return undefined;
  }
  const span = spanOfProperty(node, 'outcome');
  if (!outcomes.includes(outcome)) {
    const suggestions = suggestWords(outcome, outcomes);
    problems.push({
      code: 'unknown-value',
      severity: 'error',
      message: `A path ends in success, failure or abandon, not in \`${outcome}\`.`,
      span,
      suggestions: suggestions.length > 0 ? suggestions : outcomes,
    });
    return undefined;
  }
  return { type: 'end', keyword: wordSpan(node, 3), attributes: [headerWord('outcome', outcome, span)] };
}
