import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bindProject } from '../../../language/bind/project.js';
import type { BoundProject } from '../../../language/bind/project.js';
import { readFragment } from '../../../language/bind/read-document.js';
import { elementAt, occurrencesOf, pointAt } from '../../../language/bind/sources.js';
import { elementById, elementsOfType, referencedIds } from '../../../language/model/index.js';
import { address, bindTexts } from '../bind/marked.js';
import { pieces, tour } from './pieces.js';

function ids(text: string): string[] {
  return bindTexts({ main: text }).model.elements.map((element) => element.id);
}

/** Every object in a value, each once. */
function objectsIn(value: unknown, seen = new Set<object>()): Set<object> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return seen;
  seen.add(value);
  for (const inner of Object.values(value)) objectsIn(inner, seen);
  return seen;
}

describe('the model', () => {
  const whole = bindTexts({ main: tour });

  it('is the same for any order of files', () => {
    const files = pieces.map((text, i) => ({ fragment: readFragment(address(`f${i}`), text) }));
    const { model, problems } = bindProject(files);
    assert.deepEqual([...problems], []);
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        assert.deepEqual(bindProject(shuffled).model, model);
      }),
      { numRuns: 15, seed: 1 },
    );
    assert.deepEqual(model, whole.model);
  }).timeout(30_000);

  it('is the same however the text is spread over files', () => {
    const spread = fc.tuple(
      fc.shuffledSubarray([...pieces], { minLength: pieces.length }),
      fc.array(fc.nat({ max: 4 }), { minLength: pieces.length, maxLength: pieces.length }),
    );
    fc.assert(
      fc.property(spread, ([order, files]) => {
        const texts: Record<string, string> = {};
        order.forEach((piece, i) => {
          const name = `f${files[i]}`;
          texts[name] = `${texts[name] ?? ''}\n${piece}`;
        });
        assert.deepEqual(bindTexts(texts).model, whole.model);
      }),
      { numRuns: 10, seed: 2 },
    );
  }).timeout(30_000);

  it('does not change with white space and comments', () => {
    const spaced = tour
      .replace(/(?<!\*\/)\n(?! *\*|.*""")/g, ' // so\n\n')
      .replace(/"""[^]*?"""/g, (text) => text.replaceAll(' // so\n\n', '\n'));
    assert.deepEqual(bindTexts({ main: spaced }).model, whole.model);
  });

  it('is plain data, frozen to the bottom', () => {
    for (const each of objectsIn(whole.model)) {
      assert.ok(Object.isFrozen(each), JSON.stringify(each).slice(0, 200));
      assert.ok([Object.prototype, Array.prototype].includes(Object.getPrototypeOf(each) as never));
    }
    assert.deepEqual(JSON.parse(JSON.stringify(whole.model)), whole.model);
  });

  it('is in the order of ids, each once', () => {
    const all = whole.model.elements.map((element) => element.id);
    assert.deepEqual(
      all,
      [...new Set(all)].sort((a, b) => (a < b ? -1 : 1)),
    );
  });

  it('has parents and children that know each other, those of journeys in the order of the text', () => {
    for (const { id, parent, children } of whole.model.elements) {
      if (parent !== undefined) assert.ok(elementById(whole.model, parent)?.children.includes(id), id);
      for (const child of children) assert.equal(elementById(whole.model, child)?.parent, id);
    }
    assert.deepEqual(elementById(whole.model, 'Card')?.children, ['Card.Choosing', 'Card.Paying']);
    const { model } = bindTexts({
      main: 'journey J { stage Z { step B step A } stage Y } segment S { system B : backend system A : backend }',
    });
    assert.deepEqual(
      ['J', 'J.Z', 'S'].map((id) => elementById(model, id)?.children),
      [
        ['J.Z', 'J.Y'],
        ['J.Z.B', 'J.Z.A'],
        ['A', 'B'],
      ],
    );
  });

  it('has no positions; they are kept beside it', () => {
    const keys = new Set([...objectsIn(whole.model)].flatMap((each) => (Array.isArray(each) ? [] : Object.keys(each))));
    for (const key of ['span', 'start', 'end', 'uri', 'line']) assert.ok(!keys.has(key), key);
    for (const { id, name, named } of whole.model.elements) {
      const source = whole.sources.elements.get(id)!;
      assert.equal(source.uri, address('main'));
      if (named) assert.equal(tour.slice(source.name!.start, source.name!.end), name);
      for (const attribute of Object.values(source.attributes))
        if (!attribute.header) assert.match(tour.slice(attribute.span.start, attribute.span.end), /^[\w-]+\s*:/);
    }
  });
});

describe('ids', () => {
  it('of unnamed flows and policies come from their ends', () => {
    const text =
      'segment Z system A : backend system B : backend flow A -> B flow B -> A policy allow Z -> any policy deny any -> Z';
    assert.deepEqual(ids(text), ['A', 'A -> B', 'B', 'B -> A', 'Z', 'allow Z -> any', 'deny any -> Z']);
  });

  it('of those with the same ends are distinct, and do not depend on what stands elsewhere', () => {
    const flows = 'flow A -> B { port: 1 }\nflow A -> B { port: 2 }\nflow A -> B { port: 3 }';
    const ends = 'system A : backend system B : backend';
    const portOf = (bound: BoundProject, id: string): unknown =>
      elementById(bound.model, id)?.attributes['port']?.values;
    for (const texts of [
      { main: `${ends} ${flows}` },
      { main: `${flows} ${ends}` },
      { a: ends, b: flows, c: 'team T flow B -> A' },
      { z: ends, b: flows },
    ]) {
      const bound = bindTexts(texts);
      assert.deepEqual(
        ['A -> B', 'A -> B #2', 'A -> B #3'].map((id) => portOf(bound, id)),
        [1, 2, 3].map((number) => [{ type: 'number', number }]),
      );
    }
  });

  it('are given to all of many elements of one name, in good time', () => {
    const found = ids('flow A -> B '.repeat(3_000));
    assert.equal(new Set(found).size, 3_000);
    assert.ok(found.includes('A -> B #3000'));
  }).timeout(20_000);

  it('of unnamed parts of a step count within it', () => {
    const found = ids('journey J { stage S { step A { pain "x" pain "y" thought "z" } step B { pain "x" } } }');
    assert.deepEqual(
      found.filter((id) => /pain|thought/.test(id)),
      ['J.S.A.pain-1', 'J.S.A.pain-2', 'J.S.A.thought-1', 'J.S.B.pain-1'],
    );
  });

  it('of elements whose name is taken differ from those that have it', () => {
    assert.deepEqual(ids('team A system A : backend team A'), ['A', 'A #2', 'A #3']);
  });

  it('may be names that every object has', () => {
    assert.deepEqual(
      ids('team constructor team toString system hasOwnProperty : backend team __proto__ { owner: constructor }'),
      ['__proto__', 'constructor', 'hasOwnProperty', 'toString'],
    );
  });
});

describe('names', () => {
  const text = `
    system A : backend
    journey J { stage S { step A { -> B } step B { -> A } } stage T { step C { -> J.S.A  -> J.B } } }
    journey K { stage S { step A { -> J.S.B } step D } }
    metric Whole : csat { measures: J }
    metric ByStep : csat { measures: J.S.A }
    metric Short : csat { measures: K.D }
    view V : journey { focus: A }
  `;
  const { model, problems } = bindTexts({ main: text });
  const target = (id: string, attribute: string): readonly string[] =>
    referencedIds(elementById(model, id)!, attribute);

  it('of steps and stages are local to their journey', () => {
    assert.deepEqual([...problems], []);
    assert.deepEqual(target('J.S.B -> A', 'to'), ['J.S.A']);
    assert.deepEqual(target('V', 'focus'), ['A']);
  });

  it('lead to steps elsewhere with the journey, and the stage or not', () => {
    assert.deepEqual(target('J.T.C -> J.S.A', 'to'), ['J.S.A']);
    assert.deepEqual(target('J.T.C -> J.B', 'to'), ['J.S.B']);
    assert.deepEqual(target('K.S.A -> J.S.B', 'to'), ['J.S.B']);
    assert.deepEqual(target('ByStep', 'measures'), ['J.S.A']);
    assert.deepEqual(target('Short', 'measures'), ['K.S.D']);
  });

  it('lead to unnamed flows by their ends', () => {
    const bound = bindTexts({ main: 'system A : backend flow A -> A suppress CXRA-ENC-001 on A -> A' });
    assert.deepEqual([...bound.problems], []);
    assert.deepEqual(referencedIds(elementsOfType(bound.model, 'suppress')[0]!, 'on'), ['A -> A']);
  });

  it('that mean nothing keep their element and drop the relation only', () => {
    const bound = bindTexts({ main: 'team T data D { owner: Gone  purposes: Gone, P  class: public } purpose P' });
    const data = elementById(bound.model, 'D')!;
    assert.deepEqual(data.attributes['owner'], { state: 'set', values: [] });
    assert.deepEqual(data.attributes['purposes']?.values, [{ type: 'reference', id: 'P' }]);
  });
});

describe('projects that use others', () => {
  const own = readFragment(
    address('own'),
    'system Front : web-app\nflow Front -> base.Core\nmetric M : csat { measures: base.J.S.A }\nmetric N : csat { measures: base.J.A }',
  );
  const base = readFragment(
    'file:///base/all.cxra',
    'system Core : backend { owner: Team } team Team journey J { stage S { step A { -> A } } } metric Own : csat { measures: J.A }',
  );
  const { model, problems } = bindProject([{ fragment: own }, { fragment: base, project: 'base' }]);

  it('name their elements with the project before', () => {
    assert.deepEqual([...problems], []);
    assert.deepEqual(referencedIds(elementById(model, 'Front -> base.Core')!, 'dst'), ['base.Core']);
    assert.deepEqual(referencedIds(elementById(model, 'M')!, 'measures'), ['base.J.S.A']);
    assert.deepEqual(referencedIds(elementById(model, 'N')!, 'measures'), ['base.J.S.A']);
  });

  it('leave names inside of the other as they are there', () => {
    assert.deepEqual(referencedIds(elementById(model, 'base.Core')!, 'owner'), ['base.Team']);
    assert.deepEqual(referencedIds(elementById(model, 'base.Own')!, 'measures'), ['base.J.S.A']);
    assert.equal(elementById(model, 'base.Core')?.project, 'base');
    assert.equal(elementById(model, 'base.Core')?.name, 'Core');
  });

  it('do not see them without it, and hear of no problem in the other', () => {
    const broken = readFragment('file:///base/all.cxra', 'system Core : backend { owner: Gone  colour: red }');
    const bound = bindProject([
      { fragment: readFragment(address('own'), 'suppress CXRA-ENC-001 on Core') },
      { fragment: broken, project: 'base' },
    ]);
    assert.deepEqual(
      [...bound.problems].flatMap(([uri, list]) => list.map(({ code }) => [uri, code])),
      [[address('own'), 'unresolved-name']],
    );
  });
});

describe('places of elements', () => {
  const bound = bindTexts({
    main: 'segment Z {\n  system A : backend "x" { region: eu }\n}\nflow A -> A',
    other: 'suppress CXRA-ENC-001 on A',
  });
  const [main, other] = [address('main'), address('other')];
  const textAt = (id: string, attribute?: string): string => {
    const place = pointAt(bound.sources, id, attribute)!;
    return 'segment Z {\n  system A : backend "x" { region: eu }\n}\nflow A -> A'.slice(
      place.span.start,
      place.span.end,
    );
  };

  it('are their attribute, else their name, else their header', () => {
    assert.equal(textAt('A', 'region'), 'region: eu');
    assert.equal(textAt('A', 'owner'), 'A');
    assert.equal(textAt('A -> A'), 'flow A -> A');
    assert.equal(pointAt(bound.sources, 'gone'), undefined);
  });

  it('are found from an offset, the innermost first', () => {
    assert.equal(elementAt(bound.sources, main, 3), 'Z');
    assert.equal(elementAt(bound.sources, main, 20), 'A');
    assert.equal(elementAt(bound.sources, main, 1000), undefined);
    assert.equal(elementAt(bound.sources, 'file:///nowhere', 0), undefined);
  });

  it('list every mention, in all files', () => {
    assert.deepEqual(
      occurrencesOf(bound.sources, 'A').map(({ uri, role }) => [uri, role]),
      [
        [main, 'definition'],
        [main, 'reference'],
        [main, 'reference'],
        [other, 'reference'],
      ],
    );
  });
});
