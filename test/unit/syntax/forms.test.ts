import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { elementById } from '../../../language/model/index.js';
import { attributesOf, elementDefinition, elementTypes, isList, valuesOf } from '../../../language/model/registry.js';
import type { CxAttribute, CxElement } from '../../../language/model/model.js';
import { allProblems } from '../../../language/bind/project.js';
import { bindTexts } from '../bind/marked.js';
import { headerOf, placed, world, writings } from './world.js';

/** The elements of a text in which nothing is wrong. */
function elementsOf(text: string, around = ''): readonly CxElement[] {
  const bound = bindTexts({ main: text, world: around });
  const problems = allProblems(bound).map(({ uri, problem }) => `${uri} ${problem.message}`);
  assert.deepEqual(problems, [], text);
  return bound.model.elements;
}

/** The element of a type that a text adds to the world. */
function probe(type: string, text: string): CxElement {
  const found = elementsOf(placed(type, text), world).filter(
    (element) => element.type === type && !/^W[A-Z]/.test(element.id),
  );
  assert.equal(found.length, type === 'stage' || type === 'step' ? found.length : 1, text);
  return found.find((element) => element.name === 'Probe') ?? found[0]!;
}

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/language/${name}.cxra`, import.meta.url), 'utf8');
}

describe('the forms of the language', () => {
  for (const name of ['sample', 'tour']) {
    it(`are read in ${name}.cxra`, () => {
      assert.ok(elementsOf(fixture(name)).length > 30);
    });
  }

  it('are the same with Windows line ends, with a byte order mark, and without line breaks', () => {
    const text = fixture('sample').replace(/\/\/.*$/gm, '');
    const ids = (each: string): string[] => elementsOf(each).map((element) => element.id);
    assert.deepEqual(ids(text.replaceAll('\n', '\r\n')), ids(text));
    assert.deepEqual(ids(`\uFEFF${text}`), ids(text));
    assert.deepEqual(ids(text.replace(/\s+/g, ' ')), ids(text));
  });

  it('are told apart in the tour: every keyword is there', () => {
    const types = new Set(elementsOf(fixture('tour')).map((element) => element.type));
    assert.deepEqual(
      elementTypes.filter((type) => !types.has(type)),
      [],
    );
  });
});

describe('each element', () => {
  for (const type of elementTypes) {
    it(`${type}: with header, block and each kind`, () => {
      const body = type === 'end' ? '' : ' { description: "what it is" }';
      const element = probe(type, headerOf(type) + body);
      if (body !== '')
        assert.deepEqual(element.attributes['description']?.values, [{ type: 'text', text: 'what it is' }]);
      for (const { word, targets } of elementDefinition(type)?.headerRefs ?? []) {
        if (word === '->') continue;
        const name = word.replace(' ', '-');
        assert.ok(element.attributes[name]!.values.length > 0, `${name} of ${targets.join()}`);
      }
      for (const { value } of elementDefinition(type)!.kinds)
        assert.equal(probe(type, headerOf(type, value)).kind, value);
    });
  }
});

/** Ways to write an attribute, with what the model then says. */
function statesOf(writing: string): readonly (readonly [text: string, state: CxAttribute['state']])[] {
  return [
    [writing, 'set'],
    [`planned(${writing}, 2027-03-31)`, 'planned'],
  ];
}

describe('each attribute', () => {
  for (const type of elementTypes.filter((each) => each !== 'end')) {
    it(`of ${type} takes each of its values, planned ones, unknown and not-applicable`, () => {
      for (const [name, definition] of attributesOf(type)) {
        const seen = new Set<string>();
        for (const writing of writings(definition)) {
          for (const [text, state] of statesOf(writing)) {
            const attribute = probe(type, `${headerOf(type)} { ${name}: ${text} }`).attributes[name]!;
            assert.equal(attribute.state, state, `${type}.${name}: ${text}`);
            assert.equal(attribute.plannedFor, state === 'planned' ? '2027-03-31' : undefined);
            assert.equal(
              attribute.values.length,
              writing === 'none' && !valuesOf(definition).some(isNone) && !definition.words?.includes('none')
                ? 0
                : writing.includes(', ') && !writing.includes('"""')
                  ? writing.split(', ').length
                  : 1,
              `${type}.${name}: ${text}`,
            );
            for (const value of attribute.values) if (value.type === 'word') seen.add(value.word);
          }
        }
        assert.deepEqual(
          valuesOf(definition).filter(({ value }) => !seen.has(value)),
          [],
          `${type}.${name}`,
        );
        const own = `${headerOf(type)} { ${name}: not-applicable("not asked here") }`;
        assert.deepEqual(probe(type, own).attributes[name], {
          state: 'not-applicable',
          values: [],
          reason: 'not asked here',
        });
        if (definition.type !== 'text' && !valuesOf(definition).some(({ value }) => value === 'unknown')) {
          assert.deepEqual(probe(type, `${headerOf(type)} { ${name}: unknown }`).attributes[name], {
            state: 'unknown',
            values: [],
          });
        }
        if (isList(definition) && valuesOf(definition).length > 1) {
          const all = valuesOf(definition)
            .map(({ value }) => value)
            .filter((value) => value !== 'none' && value !== 'no');
          assert.equal(
            probe(type, `${headerOf(type)} { ${name}: ${all.join(', ')} }`).attributes[name]!.values.length,
            all.length,
          );
        }
      }
    }).timeout(60_000);
  }
});

function isNone({ value }: { readonly value: string }): boolean {
  return value === 'none' || value === 'no';
}

/** Text of one element that is called `Probe`, and what the model says of it. */
const details: readonly (readonly [
  title: string,
  text: string,
  check: (element: CxElement) => unknown,
  expected: unknown,
])[] = [
  ['names with inner hyphens', 'team api-gateway-2x', (e) => e.name, 'api-gateway-2x'],
  ['names of other scripts', 'team für_Größe-1', (e) => e.name, 'für_Größe-1'],
  ['names that are keywords', 'team segment', (e) => e.name, 'segment'],
  ['titles in single quotes', 'team A \'one "two"\'', (e) => e.title, 'one "two"'],
  ['titles with escapes', String.raw`team A "a \"b\" \\ c\n\té"`, (e) => e.title, 'a "b" \\ c\n\té'],
  [
    'titles of several lines',
    'team A """\n    one\n      two\n\n    three\n  """',
    (e) => e.title,
    'one\n  two\n\nthree',
  ],
  [
    'emoji, wide and right-to-left letters in titles',
    'team A "👩‍🚀 客户 مرحبا \uD800"',
    (e) => e.title,
    '👩‍🚀 客户 مرحبا \uD800',
  ],
  [
    'documentation above an element',
    '/** First.\n *\n *  - second\n */\nteam A',
    (e) => e.documentation,
    'First.\n\n - second',
  ],
  ['no documentation from other comments', '/* not this */\nteam A // nor this', (e) => e.documentation, undefined],
  [
    'comments between all parts',
    'team/*a*/A/*b*/"x"//c\n{/*d*/lead/*e*/:/*f*/"y"/*g*/}',
    (e) => e.attributes['lead']?.values,
    [{ type: 'text', text: 'y' }],
  ],
  ['an empty list', 'data A { tags: none }', (e) => e.attributes['tags'], { state: 'set', values: [] }],
  [
    'dotted words',
    'actor A : agent { grants: refund.create, own.right }',
    (e) => e.attributes['grants']?.values.map((v) => v.type === 'word' && v.word),
    ['refund.create', 'own.right'],
  ],
  [
    'signed numbers',
    'metric A : csat { baseline: -1.5 }',
    (e) => e.attributes['baseline']?.values,
    [{ type: 'number', number: -1.5 }],
  ],
  [
    'percentages',
    'metric A : csat { target: 80% }',
    (e) => e.attributes['target']?.values,
    [{ type: 'number', number: 80, percent: true }],
  ],
  [
    'durations in milliseconds',
    'data A { retention: 13mo }',
    (e) => e.attributes['retention']?.values,
    [{ type: 'duration', milliseconds: 13 * 30 * 86_400_000, text: '13mo' }],
  ],
  [
    'port ranges',
    'policy A allow any -> any { port: 443, 8000-8100 }',
    (e) => e.attributes['port']?.values,
    [
      { type: 'number', number: 443 },
      { type: 'range', from: 8000, to: 8100 },
    ],
  ],
  [
    'versions as words',
    'channel A : web { min-tls: 1.3 }',
    (e) => e.attributes['min-tls']?.values,
    [{ type: 'word', word: '1.3' }],
  ],
  [
    'no for none and none for no',
    'system A : backend { rate-limit: none  csp: no }',
    (e) =>
      [e.attributes['rate-limit']?.values, e.attributes['csp']?.values]
        .flat()
        .map((v) => v?.type === 'word' && v.word)
        .every((word) => word === 'no' || word === 'none'),
    true,
  ],
  [
    'header parts in any order',
    'system A in B "Title" : backend segment B',
    (e) => [e.kind, e.title, e.attributes['in']?.values],
    ['backend', 'Title', [{ type: 'reference', id: 'B' }]],
  ],
  [
    'any as the end of a policy',
    'policy A deny any -> any',
    (e) => [e.attributes['from']?.values, e.attributes['effect']?.values],
    [[{ type: 'word', word: 'any' }], [{ type: 'word', word: 'deny' }]],
  ],
];

describe('details of what is read', () => {
  for (const [title, text, check, expected] of details) {
    it(title, () => {
      const bound = bindTexts({ main: text });
      assert.deepEqual(allProblems(bound), []);
      const element = elementById(
        bound.model,
        /(?:team|data|actor|metric|policy|channel|system)(?:\/\*a\*\/|\s+)([^\s/"]+)/.exec(text)![1]!,
      )!;
      assert.deepEqual(check(element), expected);
    });
  }

  it('transitions of every form', () => {
    const text = `journey J { stage S { step A { -> B  -> A when "it rains" { kind: on-failure  handoff: cold  context: identity, intent  probability: 20% }  end abandon } step B { end success } step C { end failure } } }`;
    const elements = elementsOf(text);
    const [plain, conditional] = ['J.S.A -> B', 'J.S.A -> A'].map((id) =>
      elements.find((element) => element.id === id)!,
    );
    assert.deepEqual(plain!.attributes['to']?.values, [{ type: 'reference', id: 'J.S.B' }]);
    assert.deepEqual(plain!.attributes['from']?.values, [{ type: 'reference', id: 'J.S.A' }]);
    assert.deepEqual(conditional!.attributes['when']?.values, [{ type: 'text', text: 'it rains' }]);
    assert.deepEqual(
      elements.filter((element) => element.type === 'end').map((element) => element.id),
      ['J.S.A.end-abandon', 'J.S.B.end-success', 'J.S.C.end-failure'],
    );
  });

  it('a step with several ways on to the same step', () => {
    const ids = elementsOf(
      'journey J { stage S { step A { -> A when "x"  -> A when "y"  end success  end success } } }',
    ).map((element) => element.id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.includes('J.S.A -> A') && ids.includes('J.S.A -> A #2'));
  });
});
