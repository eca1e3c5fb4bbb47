import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rulesRunAnew } from '../../../language/analysis/analyse.js';
import { allProblems } from '../../../language/bind/project.js';
import { ProjectSession } from '../../../language/project/session.js';
import { tokenize } from '../../../language/syntax/format/tokens.js';
import { address } from '../bind/marked.js';
import { pieces, tour } from './pieces.js';

const today = '2026-06-01';
const fileCount = 6;

/** The tour in files of a few elements each. */
function startTexts(): Map<string, string> {
  const texts = new Map<string, string>();
  pieces.forEach((piece, i) => {
    const name = address(`f${i % fileCount}`);
    texts.set(name, `${texts.get(name) ?? ''}\n${piece}`);
  });
  return texts;
}

/** What a session says of its files, in a form that can be compared. */
function stateOf(session: ProjectSession): unknown {
  const { bound, analysis } = session.snapshot();
  const { model, sources } = bound;
  const problems = allProblems(bound).map(({ uri, problem: { code, span, message } }) => ({
    uri,
    code,
    span,
    message,
  }));
  return {
    model,
    problems,
    findings: analysis.findings,
    failures: analysis.failures,
    places: new Map([...sources.elements].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function fresh(texts: ReadonlyMap<string, string>): ProjectSession {
  const session = new ProjectSession('main', today);
  for (const [uri, text] of texts) session.setText(uri, text);
  return session;
}

const words = fc.constantFrom(
  'http',
  'https',
  'none',
  'yes',
  'no',
  'restricted',
  'public',
  'deny',
  'allow',
  'Edge',
  'Bank',
  'Vault',
  'Office',
  'x',
  '',
  '{',
  '}',
  'planned(yes, 2026-01-01)',
  'unknown',
  '-> Look',
  'team New',
  'flow Bank -> Vault',
);
type Edit = readonly [file: number, kind: 'token' | 'append' | 'delete' | 'restore', at: number, word: string];
const edit: fc.Arbitrary<Edit> = fc.tuple(
  fc.nat({ max: fileCount - 1 }),
  fc.constantFrom('token', 'token', 'token', 'token', 'append', 'delete', 'restore'),
  fc.nat({ max: 10_000 }),
  words,
);

/** Carries out an edit on the texts; gives the file that changed. */
function carryOut(texts: Map<string, string>, [file, kind, at, word]: Edit): string {
  const uri = address(`f${file}`);
  const text = texts.get(uri) ?? '';
  if (kind === 'delete') texts.delete(uri);
  else if (kind === 'restore') texts.set(uri, startTexts().get(uri)!);
  else if (kind === 'append') texts.set(uri, `${text}\n${word}\n`);
  else {
    const tokens = tokenize(text);
    const token = tokens[at % Math.max(1, tokens.length)];
    if (token) texts.set(uri, text.slice(0, token.start) + word + text.slice(token.end));
  }
  return uri;
}

describe('a project that changes', () => {
  it('is after any edits what it would be if read anew', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const texts = startTexts();
        const session = fresh(texts);
        stateOf(session);
        for (const each of edits) {
          const uri = carryOut(texts, each);
          const text = texts.get(uri);
          if (text === undefined) session.remove(uri);
          else session.setText(uri, text);
          if (each[2] % 3 > 0) stateOf(session);
        }
        assert.deepEqual(stateOf(session), stateOf(fresh(texts)));
      }),
      { numRuns: 25, seed: 20_260_601 },
    );
  }).timeout(60_000);

  it('takes a session from one state to the other whatever the order of its files is', () => {
    const texts = startTexts();
    const forward = stateOf(fresh(texts));
    const backward = stateOf(fresh(new Map([...texts].reverse())));
    assert.deepEqual(backward, forward);
  });

  it('gives the same snapshot until something changes', () => {
    const session = fresh(startTexts());
    const { bound, analysis } = session.snapshot();
    session.setText(address('f0'), startTexts().get(address('f0'))!);
    session.remove(address('not-there'));
    session.setToday(today);
    assert.equal(session.snapshot().bound, bound);
    assert.equal(session.snapshot().analysis, analysis);
    session.setText(address('f0'), 'team New');
    assert.notEqual(session.snapshot().bound, bound);
  });

  it('keeps an earlier snapshot as it was', () => {
    const session = fresh(startTexts());
    const { bound } = session.snapshot();
    const before = JSON.stringify(bound.model);
    session.setText(address('f1'), 'team New');
    stateOf(session);
    assert.equal(JSON.stringify(bound.model), before);
  });

  it('runs those rules again that read what changed', () => {
    const session = fresh(new Map([[address('a'), tour]]));
    const first = session.snapshot().analysis;
    const later = tour.replace('"care@harbour.example"', '"desk@harbour.example"');
    session.setText(address('a'), later);
    const second = session.snapshot().analysis;
    const few = rulesRunAnew(second, first);
    session.setText(address('a'), later.replace('protocol: postgres-tls', 'protocol: postgres'));
    const many = rulesRunAnew(session.snapshot().analysis, second);
    assert.ok(few.length < many.length, `${few.length} and ${many.length}`);
  });

  it('runs those rules again that read a title', () => {
    const session = fresh(new Map([[address('a'), 'rule A { when: "system s where namesakes(s) is not empty" }']]));
    session.setText(address('b'), 'system One : backend "Shop"\nsystem Two : backend "Till"');
    const found = (): string[] =>
      session
        .snapshot()
        .analysis.findings.filter(({ rule }) => rule === 'A')
        .map(({ element }) => element);
    assert.deepEqual(found(), []);
    session.setText(address('b'), 'system One : backend "Shop"\nsystem Two : backend "shop"');
    assert.deepEqual(found(), ['One', 'Two']);
  });

  it('keeps the elements that did not change, in files that changed too', () => {
    const session = fresh(new Map([[address('a'), 'system One : backend\nsystem Two : backend "Two"']]));
    session.setText(address('b'), 'flow One -> Two { protocol: http }');
    const before = session.snapshot().bound.model.elements;
    session.setText(address('a'), 'system One : backend\n\nsystem Two : backend "Second"');
    const after = session.snapshot().bound.model.elements;
    assert.deepEqual(
      after.map((element, at) => [element.id, element === before[at]]),
      [
        ['One', true],
        ['One -> Two', true],
        ['Two', false],
      ],
    );
  });

  it('follows the projects that it uses', () => {
    const base = new ProjectSession('base', today);
    base.setText(address('base'), 'system Core : backend');
    const session = new ProjectSession('main', today);
    session.setText(address('own'), 'system Front : web-app flow Front -> base.Core');
    const codes = (): string[] => [...session.snapshot().bound.problems.values()].flat().map(({ code }) => code);
    assert.deepEqual(codes(), ['unresolved-name']);
    session.use([base]);
    assert.deepEqual(codes(), []);
    base.setText(address('base'), 'system Kernel : backend');
    assert.deepEqual(codes(), ['unresolved-name']);
    session.use([]);
    assert.deepEqual(codes(), ['unresolved-name']);
  });

  it('compares dates with the day it is told', () => {
    const session = new ProjectSession('main', '2026-01-01');
    session.setText(
      address('a'),
      'architecture A { completeness: design } system S : backend { rate-limit: planned(yes, 2026-06-01) }',
    );
    const overdue = (): number =>
      session.snapshot().analysis.findings.filter(({ rule }) => rule === 'CXRA-MOD-010').length;
    assert.equal(overdue(), 0);
    session.setToday('2026-07-01');
    assert.equal(overdue(), 1);
  });
});
