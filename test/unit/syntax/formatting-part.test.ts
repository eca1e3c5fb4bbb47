import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFragment } from '../../../language/bind/read-document.js';
import { applySpaceEdits } from '../../../language/syntax/format/format.js';
import { formatLines, formatOnType } from '../../../language/syntax/format/format-part.js';
import { tokenize } from '../../../language/syntax/format/tokens.js';
import { mutated } from './mutated.js';

/** The text after a sign was typed where `|` stands, just behind it. */
function typed(marked: string, sign: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return applySpaceEdits(text, formatOnType(text, offset, sign));
}

function lines(text: string, from: number, to: number): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  return applySpaceEdits(
    text,
    formatLines(text, { start: starts[from]!, end: (starts[to + 1] ?? text.length + 1) - 1 }),
  );
}

describe('formatting on type', () => {
  it('lays out the block that a brace closes', () => {
    assert.equal(
      typed('team  A\nsegment  S{trust:edge\n\n\n\n    role : dmz}|\nteam  B', '}'),
      'team  A\nsegment S { trust: edge\n\n  role: dmz }\nteam  B',
    );
    assert.equal(typed('system A:api{}|', '}'), 'system A : api {}');
  });

  it('lays out the line before a break, and leaves the line of the cursor', () => {
    assert.equal(typed('segment S {\ntrust:edge   \n    |\n\n\n}', '\n'), 'segment S {\n  trust: edge\n    \n\n\n}');
    assert.equal(typed('team  A\r\n|', '\n'), 'team A\r\n');
    assert.equal(typed('\n|', '\n'), '\n');
  });

  it('works while the rest of the text is broken, but not on what is broken itself', () => {
    assert.equal(
      typed('segment S {\ntrust:edge\n|\n system ( } "', '\n'),
      'segment S {\n  trust: edge\n\n system ( } "',
    );
    assert.equal(typed('team  A "open\n|', '\n'), 'team  A "open\n');
    assert.equal(typed('team  A }|', '}'), 'team  A }');
    assert.equal(typed('team  A { lead: 1 . 5 }|', '}'), 'team  A { lead: 1 . 5 }');
  });
});

describe('formatting of lines', () => {
  it('changes nothing outside of them', () => {
    const text = 'team  A\n\n\n\n   team  B   \n\n\nteam  C\n';
    assert.equal(lines(text, 4, 4), 'team  A\n\n\n\nteam B\n\n\nteam  C\n');
    assert.equal(lines('team  A\nteam  B {\nteam  C', 0, 0), 'team A\nteam  B {\nteam  C');
  });
});

describe('formatting of a part of any text', () => {
  const pieces = (text: string): string[] => tokenize(text).map((token) => token.text);
  const meaning = (text: string): string =>
    JSON.stringify(readFragment('file:///a.cxra', text).elements, (key, value: unknown) =>
      /span|head|keyword|block/i.test(key) ? undefined : value,
    );

  it('keeps every token, comment, other line and meaning', () => {
    let changed = 0;
    fc.assert(
      fc.property(mutated, fc.nat(), fc.nat({ max: 20 }), (text, at, count) => {
        const breaks = text.split('\n').length;
        const from = at % breaks;
        const to = Math.min(breaks - 1, from + count);
        const after = lines(text, from, to);
        assert.deepEqual(pieces(after), pieces(text));
        assert.equal(meaning(after), meaning(text));
        assert.deepEqual(after.split('\n').slice(0, from), text.split('\n').slice(0, from));
        const behind = text.split('\n').slice(to + 1);
        if (behind.length > 0) assert.ok(after.endsWith(`\n${behind.join('\n')}`));
        if (after !== text) changed++;
      }),
      { numRuns: 60, seed: 3 },
    );
    assert.ok(changed > 10, `${changed} were changed`);
  }).timeout(60_000);

  it('keeps every token and meaning behind any sign', () => {
    let changed = 0;
    fc.assert(
      fc.property(mutated, fc.nat(), fc.constantFrom('}', '\n'), (text, at, sign) => {
        const places = [...text.matchAll(sign === '}' ? /\}/g : /\n/g)].map((match) => match.index + 1);
        const offset = places[at % places.length]!;
        const after = applySpaceEdits(text, formatOnType(text, offset, sign));
        assert.deepEqual(pieces(after), pieces(text));
        assert.equal(meaning(after), meaning(text));
        if (after !== text) changed++;
      }),
      { numRuns: 120, seed: 5 },
    );
    assert.ok(changed > 10, `${changed} were changed`);
  }).timeout(60_000);
});
