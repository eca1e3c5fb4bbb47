import { suggestWords } from '../core/suggest.js';
import { isCalendarDate } from '../model/durations.js';
import { attributeDefinition, attributesOf, elementTypes, isList, isReference } from '../model/registry.js';
import type { AttributeDefinition } from '../model/registry.js';
import { isDeclaration, isNotApplicable, isPlanned, isScalarValue, isWordValue } from '../syntax/generated/ast.js';
import type { Attribute, Literal, NotApplicable, Planned, Value } from '../syntax/generated/ast.js';
import type { Problem, ProblemFix, RawAttribute, RawValue } from './fragment.js';
import { spanOf, spanOfProperty } from './nodes.js';
import { expectation, readLiteral } from './read-values.js';
import { unclosedText, unquote } from './read-text.js';
import { aType } from './words.js';

/** Reads an attribute of an element type; one that the registry does not know is reported and left out. */
export function readAttribute(node: Attribute, type: string, problems: Problem[]): RawAttribute | undefined {
  const name = node.name?.text ?? '';
  const nameSpan = node.name ? spanOf(node.name) : spanOf(node);
  const definition = attributeDefinition(type, name);
  if (!definition) {
    problems.push(unknownAttribute(node, type, nameSpan));
    return undefined;
  }
  const base = {
    name,
    nameSpan,
    span: spanOf(node),
    ...(isReference(definition) && { targets: definition.targets ?? [] }),
  };
  if (node.values.length === 0) {
    const message = `\`${name}\` has no value; it expects ${expectation(definition)}.`;
    problems.push({ code: 'bad-value', severity: 'error', message, span: nameSpan });
    return undefined;
  }
  return { ...base, ...readValues(node.values, definition, problems) };
}

type Reading = Pick<RawAttribute, 'state' | 'values' | 'plannedFor' | 'reason'>;

function readValues(nodes: readonly Value[], definition: AttributeDefinition, problems: Problem[]): Reading {
  const form = nodes.find((node): node is Planned | NotApplicable => isPlanned(node) || isNotApplicable(node));
  if (form && nodes.length > 1) {
    const message = `\`${form.word}(…)\` stands for all values of \`${definition.name}\`: write it alone, with the values inside.`;
    problems.push({ code: 'bad-value', severity: 'error', message, span: spanOf(form) });
  }
  if (form) return isPlanned(form) ? readPlanned(form, definition, problems) : readNotApplicable(form, problems);
  const literals = nodes.filter((node): node is Literal => !isPlanned(node) && !isNotApplicable(node));
  if (literals.length === 1 && isUnknown(literals[0]!, definition)) return { state: 'unknown', values: [] };
  return { state: 'set', values: readLiterals(literals, definition, problems) };
}

function isUnknown(node: Literal, definition: AttributeDefinition): boolean {
  return (
    isWordValue(node) && node.word === 'unknown' && definition.valuesFrom !== 'regions' && definition.type !== 'text'
  );
}

function readNotApplicable(node: NotApplicable, problems: Problem[]): Reading {
  const reason = node.reason === undefined ? '' : unquote(node.reason).trim();
  const unclosed = node.reason === undefined ? undefined : unclosedText(node.reason, spanOfProperty(node, 'reason'));
  if (unclosed) problems.push(unclosed);
  if (reason === '') {
    const message = 'not-applicable(…) says why in quotes, such as not-applicable("nobody logs in here").';
    problems.push({ code: 'bad-value', severity: 'error', message, span: spanOf(node) });
  }
  return { state: 'not-applicable', values: [], ...(reason !== '' && { reason }) };
}

function readPlanned(node: Planned, definition: AttributeDefinition, problems: Problem[]): Reading {
  const last = node.values.at(-1);
  const written = last && isScalarValue(last) && /^\d{4}-\d{2}-\d{2}$/.test(last.scalar) ? last.scalar : undefined;
  const date = written !== undefined && isCalendarDate(written) ? written : undefined;
  if (date === undefined) {
    const message =
      written === undefined
        ? 'planned(…) needs the day by which, such as planned(yes, 2027-03-31).'
        : `${written} is no day of the calendar.`;
    problems.push({
      code: 'bad-value',
      severity: 'error',
      message,
      span: spanOf(written === undefined ? node : last!),
    });
  }
  const literals = written === undefined ? node.values : node.values.slice(0, -1);
  const values = readLiterals(literals, definition, problems);
  return { state: 'planned', values, ...(date !== undefined && { plannedFor: date }) };
}

function readLiterals(nodes: readonly Literal[], definition: AttributeDefinition, problems: Problem[]): RawValue[] {
  const values: RawValue[] = [];
  for (const node of nodes) {
    const read = readLiteral(node, definition, problems);
    if (read !== undefined && read !== 'none') values.push(read);
    if (nodes.length > 1 && isList(definition) && isWordValue(node) && (node.word === 'none' || node.word === 'no')) {
      problems.push({
        code: 'bad-value',
        severity: 'error',
        message: `\`${node.word}\` stands alone: it says that there is nothing else.`,
        span: spanOf(node),
      });
    }
  }
  if (nodes.length > 1 && !isList(definition)) {
    const message = `\`${definition.name}\` has one value, not ${nodes.length}.`;
    problems.push({ code: 'bad-value', severity: 'error', message, span: spanOf(nodes[1]!) });
  }
  return values;
}

function unknownAttribute(node: Attribute, type: string, span: Problem['span']): Problem {
  const name = node.name?.text ?? '';
  const mixedUp = mixUp(name, type);
  const known = [...attributesOf(type).values()];
  const aliased = known.filter((attribute) => attribute.aliases?.includes(name)).map((attribute) => attribute.name);
  const suggestions =
    aliased.length > 0
      ? aliased
      : suggestWords(
          name,
          known.map((attribute) => attribute.name),
        );
  const owners = elementTypes.filter((other) => other !== type && attributeDefinition(other, name) !== undefined);
  const hint =
    aliased.length > 0
      ? ` The word used here is \`${aliased[0]}\`.`
      : suggestions.length > 0
        ? ` Did you mean \`${suggestions[0]}\`?`
        : owners.length > 0
          ? ` It belongs to ${owners.slice(0, 3).join(', ')}.`
          : '';
  return {
    code: 'unknown-attribute',
    severity: 'error',
    message: `${aType(type)} has no attribute \`${name}\`.${mixedUp ? ` ${mixedUp.explanation}` : ''}${hint}`,
    span,
    suggestions,
    ...(mixedUp && { fixes: changeKeyword(node, mixedUp.meant) }),
  };
}

interface MixUp {
  readonly meant: 'audience' | 'segment';
  readonly explanation: string;
}

/** A segment is a part of the network, an audience a group of customers; whoever mixes the two is told so. */
function mixUp(name: string, type: string): MixUp | undefined {
  if (type === 'segment' && attributeDefinition('audience', name)) {
    return {
      meant: 'audience',
      explanation: 'A `segment` is a part of the network; customers are grouped by `audience`.',
    };
  }
  if (type === 'audience' && attributeDefinition('segment', name)) {
    return {
      meant: 'segment',
      explanation: 'An `audience` is a group of customers; parts of the network are a `segment`.',
    };
  }
  return undefined;
}

/** Makes the element around an attribute one of another type. */
function changeKeyword(node: Attribute, keyword: string): ProblemFix[] {
  const element = node.$container.$type === 'Block' ? node.$container.$container : undefined;
  if (!isDeclaration(element)) return [];
  const { start } = spanOf(element);
  return [
    {
      title: `Make this ${element.keyword} an element of type \`${keyword}\``,
      edits: [{ start, end: start + element.keyword.length, newText: keyword }],
    },
  ];
}
