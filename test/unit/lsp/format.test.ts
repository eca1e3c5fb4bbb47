import '../../../language/core/polyfill.js';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFragment } from '../../../language/bind/read-document.js';
import { applySpaceEdits, formatText } from '../../../language/syntax/format/format.js';
import { isName, tokenize, wordAround } from '../../../language/syntax/format/tokens.js';
import { formatting } from '../../../language/lsp/features/formatting.js';

function format(text: string): string {
  return applySpaceEdits(text, formatText(text));
}

/** What a text says, without where it says it. */
function meaning(text: string): string {
  const { elements } = readFragment('file:///a.cxra', text);
  return JSON.stringify(elements, (key, value: unknown) =>
    key === 'span' || key === 'head' || key === 'keyword' || key === 'block' || key.endsWith('Span')
      ? undefined
      : value,
  );
}

function words(text: string): string[] {
  return tokenize(text).map((token) => token.text);
}

const value = fc.constantFrom(
  'a',
  'refund.create',
  '+1',
  '1.3',
  '40%',
  '8000-8100',
  '15m',
  '2027-03-31',
  '"x  y"',
  "'z'",
  '"""\n  one\n two"""',
  'planned ( yes , 2027-03-31 )',
  'not-applicable("why  so")',
);
const attribute = fc
  .tuple(fc.constantFrom('tags', 'owner', 'support', 'data'), fc.array(value, { minLength: 1, maxLength: 3 }))
  .map(([name, values]) => [
    name,
    ':',
    ...values.flatMap((each, i) => (i === 0 ? lexemes(each) : [',', ...lexemes(each)])),
  ]);
const head = fc
  .constantFrom(
    ['system', 'Shop', ':', 'web-app', '"Web shop"', 'in', 'Edge'],
    ['audience', 'Young', 'part', 'of', 'All'],
    ['touchpoint', 'Checkout', 'on', 'Web', ',', 'App'],
    ['flow', 'A', '->', 'B'],
    ['flow', 'named', 'A.b', '->', 'B', '"Title"'],
    ['policy', 'allow', 'Edge', '->', 'any'],
    ['suppress', 'CXRA-ENC-001', 'on', 'A', '->', 'B'],
    ['pain', '"It hurts"'],
    ['->', 'Next', 'when', '"it works"'],
  )
  .map((list) => list.flatMap(lexemes));
const { statement } = fc.letrec<{ statement: string[] }>((tie) => ({
  statement: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    attribute,
    fc.constant<string[]>(['end', 'success']),
    fc
      .tuple(head, fc.array(tie('statement'), { maxLength: 4 }))
      .map(([header, inner]) => [...header, '{', ...inner.flat(), '}']),
  ),
}));
const gap = fc.constantFrom(
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n\n',
  ' \n ',
  ' /* c */ ',
  '\n// line  comment \n',
  '/** doc\n   of two lines */',
  '\n/* x */\n',
);

function lexemes(text: string): string[] {
  return words(text);
}

/** A text that the parser reads, with any white space and comments between its tokens. */
const document = fc
  .array(
    fc
      .tuple(head, fc.array(statement, { maxLength: 4 }))
      .map(([header, inner]) => [...header, '{', ...inner.flat(), '}']),
    { maxLength: 4 },
  )
  .chain((elements) => {
    const list = elements.flat();
    return fc
      .array(gap, { minLength: list.length + 1, maxLength: list.length + 1 })
      .map((gaps) => gaps[0]! + list.map((each, i) => each + gaps[i + 1]!).join(''));
  });

describe('formatting', () => {
  it('lays out blocks, headers and attributes', () => {
    const text =
      'segment  Edge{trust:edge role : dmz\nsystem Shop:web{a:planned ( yes,2027-03-31 )}\n\n\n\n}\nflow a   A->B { carries :x ,y\n}';
    assert.equal(
      format(text),
      'segment Edge { trust: edge  role: dmz\n  system Shop : web { a: planned(yes, 2027-03-31) }\n}\nflow a A -> B { carries: x, y\n}\n',
    );
  });

  it('indents what goes on from the line before, and comments with what they stand before', () => {
    const text = 'persona P {\ngoals: "a",\n"b"\n// about the end\n}\n/** doc */\nteam T';
    assert.equal(format(text), 'persona P {\n  goals: "a",\n    "b"\n  // about the end\n}\n/** doc */\nteam T\n');
  });

  it('keeps carriage returns', () => {
    assert.equal(
      format('team A {\r\nlead: "x"\r\n\r\n\r\ncontact: "y"\r\n}'),
      'team A {\r\n  lead: "x"\r\n\r\n  contact: "y"\r\n}\r\n',
    );
  });

  it('leaves texts with errors alone', () => {
    for (const text of [
      'team   A {',
      'system   A : : x',
      'team  A "not closed',
      'team  A /* not closed',
      'team   A \0',
    ])
      assert.deepEqual(formatText(text), [], text);
  });

  it('changes only the lines of a range', () => {
    const text = 'team   A\nteam   B\nteam   C\n';
    const start = text.indexOf('team   B');
    const edits = formatting(text, { start, end: start + 8 });
    assert.deepEqual(
      edits.map((edit) => edit.range.start.line),
      [1],
    );
  });

  it('changes white space only, and nothing the second time', () => {
    fc.assert(
      fc.property(document, fc.boolean(), (source, carriage) => {
        const text = carriage ? source.replace(/\n/g, '\r\n') : source;
        const formatted = format(text);
        assert.deepEqual(words(formatted), words(text));
        assert.equal(meaning(formatted), meaning(text));
        assert.equal(format(formatted), formatted);
      }),
      { numRuns: 150 },
    );
  });

  it('reads most of the texts it is tried with', () => {
    const texts = fc.sample(document, { numRuns: 60, seed: 7 });
    const read = texts.filter((text) => formatText(text).length > 0 && format(text).endsWith('}\n'));
    assert.ok(read.length > 20, `${read.length}`);
  });

  it('takes any text without throwing and without losing a token', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', '-', '"', "'", '{', '}', ':', '/', '*', '\n', ' ', '1', '.', '>', '\\', 'ü'),
        }),
        (text) => {
          let rest = text;
          for (const token of [...tokenize(text)].reverse()) rest = rest.slice(0, token.start) + rest.slice(token.end);
          assert.equal(rest.trim(), '');
          assert.deepEqual(words(format(text)), words(text));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('tokens', () => {
  it('are those of the language', () => {
    assert.deepEqual(
      tokenize('api-gateway->x1.y 13mo 2027-03-31 8000-8100 +1 40% é-b').map(({ kind, text }) => `${kind} ${text}`),
      [
        'name api-gateway',
        '-> ->',
        'name x1',
        '. .',
        'name y',
        'scalar 13mo',
        'scalar 2027-03-31',
        'scalar 8000-8100',
        'scalar +1',
        'scalar 40%',
        'name é-b',
      ],
    );
  });

  it('know names', () => {
    assert.deepEqual(['Shop', 'a-b', '_x', 'segment', 'é'].map(isName), [true, true, true, true, true]);
    assert.deepEqual(['', '1a', 'a-', 'a b', 'a.b', '-a'].map(isName), [false, false, false, false, false, false]);
  });

  it('find the word around a cursor', () => {
    assert.deepEqual(wordAround('use api-gateway now', 8), { start: 4, end: 15 });
    assert.deepEqual(wordAround('J.Stage->x', 4, true), { start: 0, end: 7 });
    assert.deepEqual(wordAround('a : ', 4), { start: 4, end: 4 });
  });
});
