import { suggestWords } from '../core/suggest.js';
import { isCalendarDate, parseDuration } from '../model/durations.js';
import type { CxValue } from '../model/model.js';
import { isList, isReference, valuesOf } from '../model/registry.js';
import type { AttributeDefinition } from '../model/registry.js';
import { isScalarValue, isTextValue } from '../syntax/generated/ast.js';
import type { Literal } from '../syntax/generated/ast.js';
import type { Problem, RawValue } from './fragment.js';
import { spanOf } from './nodes.js';
import { unclosedText, unquote } from './read-text.js';
import { withArticle } from './words.js';

/** What a literal gives for an attribute: a value, `none`, or nothing where it does not fit. */
export type ReadLiteral = RawValue | 'none' | undefined;

/** Reads one literal as a value of an attribute; what does not fit is reported and left out. */
export function readLiteral(node: Literal, definition: AttributeDefinition, problems: Problem[]): ReadLiteral {
  const span = spanOf(node);
  if (isTextValue(node)) {
    const unclosed = unclosedText(node.text, span);
    if (unclosed) problems.push(unclosed);
    const text = unquote(node.text);
    if (acceptsText(definition)) return { value: { type: 'text', text }, span };
    if (valuesOf(definition).some((value) => value.value === text))
      return { value: { type: 'word', word: text }, span };
    problems.push(misfit(definition, span, 'a text'));
    return undefined;
  }
  if (isScalarValue(node)) return readScalar(node.scalar, definition, span, problems);
  return readWord(node.word, definition, span, problems);
}

function acceptsText(definition: AttributeDefinition): boolean {
  return definition.type === 'text' || definition.type === 'expression' || definition.open === true;
}

function readScalar(
  scalar: string,
  definition: AttributeDefinition,
  span: RawValue['span'],
  problems: Problem[],
): ReadLiteral {
  if (valuesOf(definition).some((value) => value.value === scalar))
    return { value: { type: 'word', word: scalar }, span };
  const value = scalarValue(scalar, definition);
  if (value === undefined) {
    problems.push(misfit(definition, span, `\`${scalar}\``));
    return undefined;
  }
  const range = rangeProblem(value, definition);
  if (range) problems.push({ code: 'bad-value', severity: 'error', message: range, span });
  return { value, span };
}

function scalarValue(scalar: string, definition: AttributeDefinition): CxValue | undefined {
  const { type } = definition;
  if (type === 'text') return { type: 'text', text: scalar };
  if (type === 'date' || type === 'date-or-none')
    return isCalendarDate(scalar) ? { type: 'date', date: scalar } : undefined;
  if (type === 'duration') {
    const milliseconds = parseDuration(scalar);
    return milliseconds === undefined ? undefined : { type: 'duration', milliseconds, text: scalar };
  }
  if (type === 'number' || type === 'percent') {
    const ports = /^(\d+)-(\d+)$/.exec(scalar);
    if (ports) return definition.range ? { type: 'range', from: Number(ports[1]), to: Number(ports[2]) } : undefined;
    const number = /^([+-]?\d+(?:\.\d+)?)(%?)$/.exec(scalar);
    const isPercent = number?.[2] === '%';
    if (!number || (isPercent ? type === 'number' && !definition.percent : type === 'percent')) return undefined;
    return isPercent
      ? { type: 'number', number: Number(number[1]), percent: true }
      : { type: 'number', number: Number(number[1]) };
  }
  return undefined;
}

function rangeProblem(value: CxValue, definition: AttributeDefinition): string | undefined {
  if (value.type === 'range' && value.from > value.to) return `The range ${value.from}-${value.to} runs backwards.`;
  const [min, max] = boundsOf(definition);
  const numbers = value.type === 'range' ? [value.from, value.to] : value.type === 'number' ? [value.number] : [];
  const outside = numbers.find((number) => (min !== undefined && number < min) || (max !== undefined && number > max));
  return outside === undefined
    ? undefined
    : `\`${definition.name}\` runs from ${min ?? '…'} to ${max ?? '…'}; ${outside} lies outside.`;
}

function boundsOf({
  min,
  max,
  range,
  type,
}: AttributeDefinition): readonly [min: number | undefined, max: number | undefined] {
  if (range) return [min ?? 0, max ?? 65_535];
  return type === 'percent' ? [min ?? 0, max ?? 100] : [min, max];
}

function readWord(
  word: string,
  definition: AttributeDefinition,
  span: RawValue['span'],
  problems: Problem[],
): ReadLiteral {
  const known = valuesOf(definition);
  const synonym = known.find((value) => value.value === word) ?? synonymOf(word, definition);
  if (synonym) return { value: { type: 'word', word: synonym.value }, span };
  if (word === 'none' || word === 'no') {
    if (admitsNone(definition)) return 'none';
  }
  if (definition.words?.includes(word)) return { value: { type: 'word', word }, span };
  if (isReference(definition)) return { type: 'raw', text: word, span };
  if (definition.type === 'text') return { value: { type: 'text', text: word }, span };
  if (definition.open) return { value: { type: 'word', word }, span };
  const aliased = known.filter((value) => value.aliases?.includes(word)).map((value) => value.value);
  const suggestions = aliased.length > 0 ? aliased : suggestWords(word, wordsOf(definition));
  problems.push({
    code: 'unknown-value',
    severity: 'error',
    message: unknownValue(word, definition, suggestions),
    span,
    suggestions,
  });
  return undefined;
}

/** `no` says the same as `none` where only one of the two is a value. */
function synonymOf(word: string, definition: AttributeDefinition): { value: string } | undefined {
  const other = word === 'no' ? 'none' : word === 'none' ? 'no' : undefined;
  return other === undefined ? undefined : valuesOf(definition).find((value) => value.value === other);
}

function admitsNone(definition: AttributeDefinition): boolean {
  return (
    definition.none === true || definition.type === 'date-or-none' || isList(definition) || definition.type === 'ref'
  );
}

/** The words that may stand as a value of an attribute, names of elements aside. */
export function wordsOf(definition: AttributeDefinition): string[] {
  const words = valuesOf(definition).map((value) => value.value);
  if (definition.words) words.push(...definition.words);
  if (admitsNone(definition) && !words.includes('none') && !words.includes('no')) words.push('none');
  return words;
}

function misfit(definition: AttributeDefinition, span: RawValue['span'], found: string): Problem {
  const words = wordsOf(definition);
  const suggestions = words.slice(0, 5);
  return {
    code: 'bad-value',
    severity: 'error',
    message: `\`${definition.name}\` expects ${expectation(definition)}, not ${found}.`,
    span,
    ...(suggestions.length > 0 && { suggestions }),
  };
}

function unknownValue(word: string, definition: AttributeDefinition, suggestions: readonly string[]): string {
  const hint =
    suggestions.length > 0 ? ` Did you mean \`${suggestions[0]}\`?` : ` It expects ${expectation(definition)}.`;
  return `\`${word}\` is not a value of \`${definition.name}\`.${hint}`;
}

/** What an attribute expects, in words a person understands. */
export function expectation(definition: AttributeDefinition): string {
  const words = wordsOf(definition);
  const or = words.length > 0 ? ` or ${words.slice(0, 6).join(', ')}${words.length > 6 ? ' …' : ''}` : '';
  switch (definition.type) {
    case 'ref':
    case 'refs':
      return `the name of ${withArticle((definition.targets ?? ['element']).join(', '))}`;
    case 'text':
      return 'a text in quotes';
    case 'expression':
      return 'a condition in quotes';
    case 'number':
      return `a number${or}`;
    case 'percent':
      return 'a percentage such as 40%';
    case 'duration':
      return `a duration such as 15m or 30d${or}`;
    case 'date':
    case 'date-or-none':
      return `a date such as 2027-03-31${or}`;
    case 'bool':
      return 'yes or no';
    default:
      return `one of ${words.slice(0, 8).join(', ')}${words.length > 8 ? ' …' : ''}`;
  }
}
