import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { applySpaceEdits, formatText } from '../../../language/syntax/format/format.js';
import { parseText } from '../../../language/syntax/parser.js';
import { tokenize } from '../../../language/syntax/format/tokens.js';
import { bindTexts } from '../bind/marked.js';

const samples = ['sample', 'tour'].map((name) =>
  readFileSync(new URL(`../../fixtures/language/${name}.cxra`, import.meta.url), 'utf8'),
);

function format(text: string): string {
  return applySpaceEdits(text, formatText(text));
}

function comments(text: string): string[] {
  return tokenize(text)
    .filter(({ kind }) => kind === 'comment')
    .map((token) => token.text);
}

const gaps = fc.constantFrom(' ', '\n', '\n\n\n', '\t', ' /* c */ ', '\n// c\n', '\r\n', '/** d */\n');

/** A sample with other white space and comments at some places, and some tokens missing or doubled. */
const mutated = fc
  .tuple(
    fc.constantFrom(...samples),
    fc.array(fc.tuple(fc.nat({ max: 3_000 }), gaps, fc.constantFrom('keep', 'keep', 'keep', 'drop', 'double')), {
      maxLength: 12,
    }),
  )
  .map(([text, changes]) => {
    const tokens = tokenize(text);
    const pieces = tokens.map((token, i) => ({
      gap: text.slice(tokens[i - 1]?.end ?? 0, token.start),
      text: token.text,
    }));
    for (const [at, gap, what] of changes) {
      const piece = pieces[at % pieces.length]!;
      piece.gap = piece.gap.includes('\n') ? `${piece.gap}${gap}` : gap;
      if (what !== 'keep') piece.text = what === 'drop' ? '' : `${piece.text} ${piece.text}`;
    }
    return pieces.map((piece) => piece.gap + piece.text).join('');
  });

describe('formatting of whole files', () => {
  it('leaves the samples as they are written, once laid out', () => {
    for (const text of samples) assert.equal(format(format(text)), format(text));
  });

  it('never changes the model, never loses a comment, and changes nothing the second time', () => {
    let formatted = 0;
    fc.assert(
      fc.property(mutated, (text) => {
        const after = format(text);
        assert.deepEqual(comments(after), comments(text));
        assert.deepEqual(
          tokenize(after).map((token) => token.text),
          tokenize(text).map((token) => token.text),
        );
        assert.deepEqual(bindTexts({ main: after }).model, bindTexts({ main: text }).model);
        assert.equal(format(after), after);
        if (after !== text) formatted++;
      }),
      { numRuns: 60, seed: 11 },
    );
    assert.ok(formatted > 20, `${formatted} were formatted`);
  }).timeout(60_000);

  it('leaves a file with errors of syntax as it is', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        if (parseText(text).problems.length > 0) assert.equal(format(text), text);
      }),
      { numRuns: 30, seed: 12 },
    );
    assert.deepEqual(formatText('sistem   Shop : web-app\n'), []);
  }).timeout(60_000);
});
