import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stableHash } from '../../../language/core/hash.js';
import { compareText, pushTo, sortBy, unique } from '../../../language/core/order.js';
import { severityOfRank, severityRank } from '../../../language/core/severity.js';
import { LineIndex, touches } from '../../../language/core/spans.js';
import { suggestWords } from '../../../language/core/suggest.js';
import {
  addDays,
  daysBetween,
  isCalendarDate,
  latencyWordMilliseconds,
  parseDuration,
} from '../../../language/model/durations.js';

describe('positions in a text', () => {
  it('count lines at every kind of break', () => {
    const lines = new LineIndex('a\nb\r\nc\rd');
    assert.deepEqual(
      [0, 1, 2, 5, 7, 8].map((offset) => lines.positionAt(offset)),
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [2, 0],
        [3, 0],
        [3, 1],
      ].map(([line, character]) => ({ line, character })),
    );
  });

  it('lead back to their offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '👩', ' ') }), fc.nat({ max: 60 }), (text, at) => {
        const lines = new LineIndex(text);
        const offset = Math.min(at, text.length);
        assert.equal(lines.offsetAt(lines.positionAt(offset)), offset);
      }),
    );
  });

  it('outside of the text are taken to its edge', () => {
    const lines = new LineIndex('ab\ncd');
    assert.deepEqual(
      [lines.positionAt(-1), lines.positionAt(99)],
      [
        { line: 0, character: 0 },
        { line: 1, character: 2 },
      ],
    );
    assert.deepEqual(
      [
        { line: -1, character: 0 },
        { line: 0, character: 99 },
        { line: 9, character: 0 },
      ].map((each) => lines.offsetAt(each)),
      [0, 3, 5],
    );
  });

  it('touch a span at both of its ends', () => {
    assert.deepEqual(
      [1, 2, 4, 5].map((offset) => touches({ start: 2, end: 4 }, offset)),
      [false, true, true, false],
    );
  });
});

describe('suggestions', () => {
  const meant = (word: string, ...words: string[]): string[] => suggestWords(word, words);

  it('are words that a slip away or that begin alike, best first', () => {
    assert.deepEqual(meant('sistem', 'system', 'store', 'segment'), ['system']);
    assert.deepEqual(meant('egde', 'edge', 'end'), ['edge']);
    assert.deepEqual(meant('Shop', 'shop', 'Shops', 'Ship'), ['shop', 'Ship', 'Shops']);
    assert.deepEqual(meant('enc', 'encryption', 'end'), ['end', 'encryption']);
    assert.deepEqual(meant('x', 'abc'), []);
  });

  it('do not depend on the order of the candidates, and are three at most', () => {
    const words = ['aaab', 'aaac', 'aaad', 'aaae', 'aaaf'];
    assert.deepEqual(meant('aaaa', ...words), meant('aaaa', ...[...words].reverse()));
    assert.equal(meant('aaaa', ...words).length, 3);
  });

  it('are found among many words in good time', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `element-number-${i}`);
    assert.ok(suggestWords('element-number-77x', many).length === 3);
    assert.deepEqual(suggestWords('y'.repeat(5_000), many), []);
  });
});

describe('orders and sums', () => {
  it('of texts are those of code units', () => {
    assert.deepEqual(['b', 'ä', 'a', 'Z'].sort(compareText), ['Z', 'a', 'b', 'ä']);
    assert.deepEqual(
      sortBy([{ k: 'b' }, { k: 'a' }], ({ k }) => k).map(({ k }) => k),
      ['a', 'b'],
    );
    assert.deepEqual(unique(['b', 'a', 'b']), ['b', 'a']);
    const map = new Map<string, number[]>();
    for (const [key, value] of [
      ['a', 1],
      ['a', 2],
    ] as const)
      pushTo(map, key, value);
    assert.deepEqual(map.get('a'), [1, 2]);
  });

  it('of severities run from info to error', () => {
    assert.deepEqual((['info', 'warning', 'error'] as const).map(severityRank), [1, 2, 3]);
    assert.deepEqual([0, 1, 2, 3, 4].map(severityOfRank), ['info', 'info', 'warning', 'error', 'error']);
  });

  it('of hashes are stable and differ', () => {
    assert.equal(stableHash('CXRA-ENC-001 sync'), stableHash('CXRA-ENC-001 sync'));
    assert.match(stableHash(''), /^[0-9a-f]{16}$/);
    const texts = Array.from({ length: 20_000 }, (_, i) => `element ${i}`);
    assert.equal(new Set(texts.map(stableHash)).size, texts.length);
  });
});

describe('times', () => {
  it('are read in every unit', () => {
    assert.deepEqual(
      ['250ms', '2s', '15m', '48h', '30d', '2w', '13mo', '7y', '1.5h'].map(parseDuration),
      [250, 2e3, 9e5, 1.728e8, 2.592e9, 1.2096e9, 3.3696e10, 2.20752e11, 5.4e6],
    );
    for (const text of ['', '5', '5x', '-5d', 'd', '5 d', '1.d']) assert.equal(parseDuration(text), undefined, text);
    assert.equal(latencyWordMilliseconds('hourly'), 3_600_000);
    assert.equal(latencyWordMilliseconds('static'), undefined);
  });

  it('are days of the calendar, leap days too', () => {
    assert.deepEqual(['2028-02-29', '2027-02-29', '2027-13-01', '2027-1-1', '2027-04-31', 'x'].map(isCalendarDate), [
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    assert.equal(daysBetween('2026-12-31', '2027-01-01'), 1);
    assert.equal(daysBetween('2027-03-01', '2027-02-01'), -28);
    assert.equal(addDays('2028-02-28', 2), '2028-03-01');
  });
});
