import { readWords } from './words.js';
import type { Words } from './words.js';

/** A rule of a TextMate grammar, as far as this one uses them. */
export interface Pattern {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly include?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Pattern[];
}

type Captures = Readonly<Record<string, { readonly name: string }>>;

/** A TextMate grammar. */
export interface TextMateGrammar {
  readonly $comment: string;
  readonly name: string;
  readonly scopeName: string;
  readonly fileTypes: readonly string[];
  readonly patterns: readonly Pattern[];
  readonly repository: Readonly<Record<string, Pattern>>;
}

const include = (...names: readonly string[]): Pattern[] => names.map((name) => ({ include: `#${name}` }));
const scopes = (...names: readonly string[]): Captures =>
  Object.fromEntries(names.flatMap((name, i) => (name === '' ? [] : [[String(i + 1), { name: `${name}.cxra` }]])));

/** The highlighting of the language. It knows one line at a time and no model: a header may break only between its parts. */
export function textMateGrammar(words: Words = readWords()): TextMateGrammar {
  return {
    $comment: 'Generated from the grammar and the attribute registry (npm run generate); do not edit.',
    name: 'CXRA',
    scopeName: 'source.cxra',
    fileTypes: ['cxra'],
    patterns: include(
      'comments',
      'texts',
      'suppression',
      'flow',
      'policy',
      'end',
      'when',
      'attributes',
      'declaration',
      'kind',
      'clause',
      'rule-id',
      'values',
      'reference',
      'punctuation',
    ),
    repository: { ...plainRules(words), ...headerRules(words), ...attributeRules(words) },
  };
}

/** A word by itself: not a part of a longer name. */
function alone({ inName }: Words, alternatives: readonly string[]): string {
  const open = inName.slice(0, -1);
  return `(?<!${open}-])(?:${alternatives.join('|')})(?!-?${inName})`;
}

function qualifiedName({ name }: Words): string {
  return `${name}(?:\\.${name})*`;
}

function plainRules(words: Words): Readonly<Record<string, Pattern>> {
  return {
    comments: {
      patterns: [
        { name: 'comment.block.documentation.cxra', begin: '/\\*\\*(?!/)', end: '\\*/' },
        { name: 'comment.block.cxra', begin: '/\\*', end: '\\*/' },
        // With the end of its line, so that no word of it ends the values of an attribute.
        { name: 'comment.line.double-slash.cxra', match: '//.*$\\n?' },
      ],
    },
    // Only the inline rules of Markdown: those of blocks run to the end of a line, past the closing quotes.
    texts: {
      patterns: [longText('"', 'double'), longText("'", 'single'), shortText('"', 'double'), shortText("'", 'single')],
    },
    numbers: { patterns: numbers(words) },
    'rule-id': { name: 'variable.other.constant.rule.cxra', match: alone(words, ['CXRA-[A-Z]+-\\d+']) },
    words: { name: 'constant.language.cxra', match: alone(words, ['yes', 'no', 'none', 'any', 'all', 'unknown']) },
    statement: { name: 'support.function.cxra', match: `${alone(words, ['planned', 'not-applicable'])}(?=\\s*\\()` },
    values: { patterns: include('statement', 'numbers', 'words') },
    reference: { name: 'entity.name.type.reference.cxra', match: qualifiedName(words) },
    punctuation: {
      patterns: [
        { name: 'keyword.operator.arrow.cxra', match: '->' },
        { name: 'punctuation.section.block.cxra', match: '[{}]' },
        { name: 'punctuation.separator.cxra', match: '[,:]' },
      ],
    },
  };
}

/** Single quotes within are a pattern of their own: where Markdown is not at hand, a rule without any other is dropped. */
function longText(quote: string, kind: string): Pattern {
  const fence = quote.repeat(3);
  const patterns = [{ match: `${quote}(?!${quote}${quote})` }, { include: 'text.html.markdown#inline' }];
  return { name: `string.quoted.triple.${kind}.cxra`, begin: fence, end: fence, patterns };
}

/** A text that is not closed ends with its line, as in the grammar. */
function shortText(quote: string, kind: string): Pattern {
  return {
    name: `string.quoted.${kind}.cxra`,
    begin: quote,
    end: `${quote}|$`,
    patterns: [{ name: 'constant.character.escape.cxra', match: '\\\\.' }],
  };
}

function numbers(words: Words): Pattern[] {
  const after = `(?!${words.inName})`;
  return [
    { name: 'constant.numeric.date.cxra', match: `\\d{4}-\\d{2}-\\d{2}${after}` },
    {
      match: `(\\d+(?:\\.\\d+)?)(${words.durationUnits.join('|')})${after}`,
      captures: scopes('constant.numeric.duration', 'keyword.other.unit'),
    },
    { name: 'constant.numeric.range.cxra', match: `\\d+-\\d+${after}` },
    { match: '([+-]?\\d+(?:\\.\\d+)?)(%)?', captures: scopes('constant.numeric', 'keyword.other.unit') },
  ];
}

function headerRules(words: Words): Readonly<Record<string, Pattern>> {
  const { name, elements, clauses, effects } = words;
  const starts = (keyword: readonly string[]): string => `(${alone(words, keyword)})(?!\\s*:)`;
  return {
    declaration: {
      match: `${starts(elements)}(?:\\s+(${name}))?(?:\\s*(:)\\s*(${name}))?`,
      captures: scopes(
        'storage.type.element',
        'entity.name.type.declaration',
        'punctuation.separator',
        'variable.other.enummember.kind',
      ),
    },
    flow: {
      match: `${starts(['flow'])}(?:\\s+(${name})\\s+(?=${qualifiedName(words)}\\s*->))?`,
      captures: scopes('storage.type.element', 'entity.name.type.declaration'),
    },
    policy: {
      match: `${starts(['policy'])}(?:\\s+(${name}))??(?:\\s+(${effects.join('|')})(?=\\s))`,
      captures: scopes('storage.type.element', 'entity.name.type.declaration', 'keyword.control.effect'),
    },
    suppression: {
      match: `${starts(['suppress'])}(?:\\s+(${name}))?`,
      captures: scopes('storage.type.element', 'variable.other.constant.rule'),
    },
    end: {
      match: `${starts(['end'])}\\s+(${name})`,
      captures: scopes('keyword.control', 'variable.other.enummember.outcome'),
    },
    when: { name: 'keyword.control.cxra', match: `${alone(words, ['when'])}(?=\\s*["'])` },
    kind: { match: `(:)\\s*(${name})`, captures: scopes('punctuation.separator', 'variable.other.enummember.kind') },
    clause: { name: 'keyword.other.clause.cxra', match: `${alone(words, clauses)}(?=\\s+${name})(?!\\s*:)` },
  };
}

function attributeRules(words: Words): Readonly<Record<string, Pattern>> {
  return {
    attributes: {
      patterns: [
        attribute(words, alone(words, words.referenceAttributes), 'reference'),
        attribute(words, `(?<!${words.inName.slice(0, -1)}-])${words.name}`, 'word'),
      ],
    },
    word: { name: 'variable.other.enummember.value.cxra', match: qualifiedName(words) },
  };
}

/**
 * An attribute goes on to the end of its values: to a value that no comma follows, to a brace, or to the next attribute.
 * A comma at the end of a line carries it on to the next.
 */
function attribute({ name, inName }: Words, names: string, value: string): Pattern {
  return {
    begin: `(${names})\\s*(:)`,
    end: `(?<=${inName.slice(0, -1)}"'%)])(?!\\s*[,(])|(?=[{}])|(?=${name}\\s*:)`,
    beginCaptures: scopes('support.type.property-name', 'punctuation.separator'),
    patterns: [
      ...include('comments', 'texts'),
      arguments_(value),
      ...include('rule-id', 'values', value, 'punctuation'),
    ],
  };
}

/** What stands in parentheses after `planned` and `not-applicable`. */
function arguments_(value: string): Pattern {
  const parenthesis = { 0: { name: 'punctuation.section.parens.cxra' } };
  return {
    begin: '\\(',
    end: '\\)|(?=[{}])',
    beginCaptures: parenthesis,
    endCaptures: parenthesis,
    patterns: include('comments', 'texts', 'values', value, 'punctuation'),
  };
}
