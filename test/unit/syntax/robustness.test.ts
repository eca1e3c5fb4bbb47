import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { ProjectSession } from '../../../language/project/session.js';
import { documentSymbols } from '../../../language/lsp/features/symbols.js';
import { foldingRanges } from '../../../language/lsp/features/folding.js';
import { Positions } from '../../../language/lsp/positions.js';
import { readFragment } from '../../../language/bind/read-document.js';
import { bindProject } from '../../../language/bind/project.js';
import { formatText } from '../../../language/syntax/format/format.js';
import { maxDepth } from '../../../language/syntax/lexer.js';
import { tokenize } from '../../../language/syntax/format/tokens.js';
import { problemsOf } from '../bind/marked.js';

const uri = 'file:///project/main.cxra';
const tour = readFileSync(new URL('../../fixtures/language/tour.cxra', import.meta.url), 'utf8');

/** Reads a text as the language server does, from the parser to the outline; gives the ids of its elements. */
function readWhole(text: string): string[] {
  const session = new ProjectSession('main', '2026-06-01');
  session.setText(uri, text);
  const snapshot = session.snapshot();
  assert.deepEqual(snapshot.analysis.failures, {}, text);
  const symbols = documentSymbols({ snapshot, positions: new Positions(() => text) }, uri);
  for (const { range, selectionRange } of symbols) assert.ok(isInside(selectionRange, range));
  checkPlaces(text, snapshot.bound);
  return snapshot.bound.model.elements.map((element) => element.id);
}

function isInside(inner: Range, outer: Range): boolean {
  return isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
}

type Place = { readonly line: number; readonly character: number };
type Range = { readonly start: Place; readonly end: Place };

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

/** Everything that points into the text points into it. */
function checkPlaces(text: string, { problems, sources }: ReturnType<typeof bindProject>): void {
  const spans = [
    ...[...problems.values()].flat().map(({ span }) => span),
    ...[...sources.elements.values()].flatMap(({ span, head, keyword }) => [span, head, keyword]),
    ...[...sources.occurrences.values()].flat().map(({ span }) => span),
  ];
  for (const { start, end } of spans)
    assert.ok(start >= 0 && start <= end && end <= Math.max(text.length, 1), `${start}-${end} of ${text.length}`);
}

/** Elements outside of all others, in text order. */
function outerElements(text: string): readonly { readonly id: string; readonly start: number; readonly end: number }[] {
  const { sources, model } = bindProject([{ fragment: readFragment(uri, text) }]);
  const outer = model.elements.filter((element) => element.parent === undefined);
  return outer.map(({ id }) => ({ id, ...sources.elements.get(id)!.span })).sort((a, b) => a.start - b.start);
}

/** The tour in pieces of about a screen, cut between elements, so that each cut is read with what stands around it. */
function screens(): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { start } of outerElements(tour)) {
    if (start - from < 350) continue;
    pieces.push(tour.slice(from, start));
    from = start;
  }
  return [...pieces, tour.slice(from)];
}

describe('a file that is cut off', () => {
  it('at any character keeps the elements before the cut', () => {
    for (const text of screens()) {
      const elements = outerElements(text);
      for (let cut = 0; cut <= text.length; cut++) {
        const bound = bindProject([{ fragment: readFragment(uri, text.slice(0, cut)) }]);
        checkPlaces(text.slice(0, cut), bound);
        const lost = elements.filter(({ id, end }) => end + 1 < cut && !bound.names.byId.has(id)).map(({ id }) => id);
        assert.deepEqual(lost, [], text.slice(0, cut));
      }
    }
  }).timeout(180_000);

  it('anywhere is analysed and outlined', () => {
    const elements = outerElements(tour);
    for (let cut = 0; cut <= tour.length; cut += 211) {
      const ids = new Set(readWhole(tour.slice(0, cut)));
      assert.deepEqual(
        elements.filter(({ id, end }) => end + 1 < cut && !ids.has(id)),
        [],
      );
    }
  }).timeout(60_000);
});

const tokens = tokenize(tour);
const place = fc.nat({ max: tokens.length - 1 });
const signs = fc.constantFrom(
  '{',
  '}',
  '(',
  ')',
  ':',
  ',',
  '.',
  '->',
  'system',
  'flow',
  'policy',
  'end',
  'on',
  'planned',
  'x',
  '"',
  "'''",
  '/*',
  '//',
  '1',
  '2027-03-31',
  '\\',
  '€',
  '\uD800',
);
/** Where, how many tokens go, and what comes in their place. */
const change = fc.tuple(place, fc.nat({ max: 3 }), fc.array(signs, { maxLength: 3 }), fc.boolean());

function changed(
  changes: readonly (readonly [at: number, count: number, added: readonly string[], twice: boolean])[],
): string {
  const list = tokens.map((token, i) => tour.slice(tokens[i - 1]?.end ?? 0, token.start) + token.text);
  for (const [at, count, added, twice] of changes) {
    const piece = list[at] ?? '';
    list[at] = `${twice ? piece + piece : piece} ${added.join(' ')} `;
    for (let i = 1; i <= count; i++) if (at + i < list.length) list[at + i] = '';
  }
  return list.join('');
}

describe('a file with anything wrong in it', () => {
  it('is read, analysed and outlined', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const text = changed(changes);
        readWhole(text);
        foldingRanges(text);
        formatText(text);
      }),
      { numRuns: 40, seed: 20_260_601 },
    );
  }).timeout(60_000);

  it('is read whatever its characters are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 5 }), fc.constant('\n')), { maxLength: 60 }),
        (pieces) => {
          readWhole(pieces.join(' '));
          readWhole(pieces.join(''));
        },
      ),
      { numRuns: 60, seed: 20_260_601 },
    );
  }).timeout(60_000);

  it('of the size of a missing word costs no element but the one around it', () => {
    for (const text of screens()) {
      const elements = outerElements(text);
      const words = tokenize(text).filter(
        ({ kind }) => kind === 'name' || kind === 'scalar' || kind === ':' || kind === ',' || kind === '->',
      );
      for (const { start, end, text: word } of words.filter((_, i) => i % 3 === 0)) {
        const left = bindProject([{ fragment: readFragment(uri, text.slice(0, start) + text.slice(end)) }]).names.byId;
        const lost = elements.filter(
          (element) => !left.has(element.id) && (element.end < start || element.start > end),
        );
        assert.ok(
          lost.length <= 1,
          `without \`${word}\` at ${start}, ${lost.map(({ id }) => id).join()} are lost in:\n${text}`,
        );
      }
    }
  }).timeout(30_000);
});

describe('special files', () => {
  it('are read where they are empty', () => {
    for (const text of ['', '\uFEFF', ' \n\t', '// only this', '/* only this */']) {
      assert.deepEqual(problemsOf(text), [], JSON.stringify(text));
      assert.deepEqual(readWhole(text), []);
    }
  });

  it('are told apart from text where they hold NUL characters', () => {
    assert.deepEqual(
      problemsOf('team A\0').map(({ code }) => code),
      ['not-text'],
    );
  });

  it('may hold lone surrogates, control characters and every kind of line break', () => {
    const text = 'team A "\uD800 \u0007"\u2028team B\r\rteam C\u0085';
    assert.deepEqual(
      readWhole(text).filter((id) => ['A', 'B', 'C'].includes(id)),
      ['A', 'B', 'C'],
    );
  });

  it('may be nested deeply, up to a depth at which they are told where it ends', () => {
    const nested = (depth: number): string =>
      Array.from({ length: depth }, (_, i) => `segment S${i} { `).join('') + '} '.repeat(depth) + 'team After';
    assert.deepEqual(problemsOf(nested(maxDepth)), []);
    const found = problemsOf(nested(20_000));
    assert.equal(found[0]!.code, 'syntax');
    assert.equal(
      found[0]!.problem.span.start,
      nested(maxDepth + 1).indexOf('{', nested(maxDepth).indexOf(`S${maxDepth - 1} {`) + `S${maxDepth - 1} {`.length),
    );
    const ids = readWhole(nested(20_000));
    assert.ok(ids.includes('After') && ids.includes(`S${maxDepth - 1}`));
  });

  it('may chain their segments by name, in a circle too', () => {
    const chain = Array.from(
      { length: 1_000 },
      (_, i) => `segment S${i} in S${(i + 1) % 1_000} { default: deny }`,
    ).join('\n');
    assert.equal(
      readWhole(`${chain}\nsystem A : backend in S0  system B : backend in S700  flow A -> B`).length,
      1_003,
    );
  }).timeout(60_000);

  it('may repeat what makes parsers slow', () => {
    for (const piece of [
      '{"id": [1, "two"]},\n',
      '<a href="x">y</a>\n',
      'a.',
      'a,',
      '->',
      '-> ',
      '{',
      '}',
      '(',
      '"',
      "'''",
      '/*',
      'team ',
      'flow a ',
      'team A { x: ',
      'planned(',
      'x: ',
      '-',
      '1-',
      'in ',
      'policy allow ',
    ]) {
      assert.notEqual(problemsOf(piece.repeat(1_500)).length, 0, piece);
    }
  }).timeout(60_000);
});

describe('a file of five megabytes', () => {
  it('that is no text of the language is given up soon, at a place that is named', () => {
    const line = 'The quick brown fox jumps over "12" lazy dogs; {so} it goes: on.\n';
    const found = problemsOf(line.repeat(Math.ceil(5_000_000 / line.length)));
    assert.ok(found.some(({ code }) => code === 'syntax'));
    assert.ok(found.some(({ code }) => code === 'too-large'));
    assert.ok(found.length < 1_000);
  }).timeout(60_000);

  it('is read up to a limit, between two elements, and says so there', () => {
    const one =
      'team T0000000 "Some team" {\n  description: """\n' +
      '    A line of words that makes it longer.\n'.repeat(200) +
      '  """\n}\n';
    const text = Array.from({ length: Math.ceil(5_000_000 / one.length) }, (_, i) =>
      one.replace('0000000', String(i)),
    ).join('');
    const found = problemsOf(text);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['too-large'],
    );
    assert.equal(text.slice(0, found[0]!.problem.span.start).endsWith('\n}'), true);
    const { elements } = readFragment(uri, text);
    assert.ok(elements.length > 200 && elements.every(({ name }) => name?.startsWith('T')));
  }).timeout(60_000);
});
