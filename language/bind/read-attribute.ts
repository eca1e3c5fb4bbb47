import { suggestWords } from '../core/suggest.js';
import { isCalendarDate } from '../model/durations.js';
import { attributeDefinition, attributesOf, elementTypes, isList, isReference } from '../model/registry.js';
import type { AttributeDefinition } from '../model/registry.js';
import { isNotApplicable, isPlanned, isScalarValue, isWordValue } from '../syntax/generated/ast.js';
import type { Attribute, Literal, Planned, Value } from '../syntax/generated/ast.js';
import type { Problem, RawAttribute, RawValue } from './fragment.js';
import { spanOf } from './nodes.js';
import { expectation, readLiteral } from './read-values.js';
import { unquote } from './read-text.js';

/** Reads an attribute of an element type; one that the registry does not know is reported and left out. */
export function readAttribute(node: Attribute, type: string, problems: Problem[]): RawAttribute | undefined {
  const name = node.name?.text ?? '';
  const nameSpan = node.name ? spanOf(node.name) : spanOf(node);
  const definition = attributeDefinition(type, name);
  if (!definition) {
    problems.push(unknownAttribute(name, type, nameSpan));
    return undefined;
  }
  const base = { name, nameSpan, span: spanOf(node), ...(isReference(definition) && { targets: definition.targets ?? [] }) };
  if (node.values.length === 0) {
    const message = `\`${name}\` has no value; it expects ${expectation(definition)}.`;
    problems.push({ code: 'bad-value', severity: 'error', message, span: nameSpan });
    return undefined;
  }
  return { ...base, ...readValues(node.values, definition, problems) };
}

type Reading = Pick<RawAttribute, 'state' | 'values' | 'plannedFor' | 'reason'>;

function readValues(nodes: readonly Value[], definition: AttributeDefinition, problems: Problem[]): Reading {
  const first = nodes[0]!;
  if (isNotApplicable(first)) {
    return { state: 'not-applicable', values: [], ...(first.reason !== undefined && { reason: unquote(first.reason) }) };
  }
  const planned = nodes.find(isPlanned);
  if (planned) return readPlanned(planned, definition, problems);
  const literals = nodes.filter((node): node is Literal => !isPlanned(node) && !isNotApplicable(node));
  if (literals.length === 1 && isUnknown(literals[0]!, definition)) return { state: 'unknown', values: [] };
  return { state: 'set', values: readLiterals(literals, definition, problems) };
}

function isUnknown(node: Literal, definition: AttributeDefinition): boolean {
  return isWordValue(node) && node.word === 'unknown' && definition.valuesFrom !== 'regions' && definition.type !== 'text';
}

function readPlanned(node: Planned, definition: AttributeDefinition, problems: Problem[]): Reading {
  const last = node.values.at(-1);
  const date = last && isScalarValue(last) && isCalendarDate(last.scalar) ? last.scalar : undefined;
  if (date === undefined) {
    const message = 'planned(…) needs the day by which, such as planned(yes, 2027-03-31).';
    problems.push({ code: 'bad-value', severity: 'error', message, span: spanOf(node) });
  }
  const literals = date === undefined ? node.values : node.values.slice(0, -1);
  const values = readLiterals(literals, definition, problems);
  return { state: 'planned', values, ...(date !== undefined && { plannedFor: date }) };
}

function readLiterals(nodes: readonly Literal[], definition: AttributeDefinition, problems: Problem[]): RawValue[] {
  const values: RawValue[] = [];
  for (const node of nodes) {
    const read = readLiteral(node, definition, problems);
    if (read !== undefined && read !== 'none') values.push(read);
  }
  if (nodes.length > 1 && !isList(definition) && definition.type !== 'text') {
    const message = `\`${definition.name}\` has one value, not ${nodes.length}.`;
    problems.push({ code: 'bad-value', severity: 'error', message, span: spanOf(nodes[1]!) });
  }
  return values;
}

function unknownAttribute(name: string, type: string, span: Problem['span']): Problem {
  const known = [...attributesOf(type).values()];
  const aliased = known.filter((attribute) => attribute.aliases?.includes(name)).map((attribute) => attribute.name);
  const suggestions = aliased.length > 0 ? aliased : suggestWords(name, known.map((attribute) => attribute.name));
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
    message: `A ${type === '->' ? 'transition' : type} has no attribute \`${name}\`.${confusion(name, type)}${hint}`,
    span,
    suggestions,
  };
}

/** A segment is a part of the network, an audience a group of customers; whoever mixes the two is told so. */
function confusion(name: string, type: string): string {
  const inAudience = attributeDefinition('audience', name) !== undefined;
  const inSegment = attributeDefinition('segment', name) !== undefined;
  if (type === 'segment' && inAudience) return ' A `segment` is a part of the network; customers are grouped by `audience`.';
  if (type === 'audience' && inSegment) return ' An `audience` is a group of customers; parts of the network are a `segment`.';
  return '';
}
