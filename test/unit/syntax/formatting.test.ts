import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applySpaceEdits, formatText } from '../../../language/syntax/format/format.js';
import { parseText } from '../../../language/syntax/parser.js';
import { tokenize } from '../../../language/syntax/format/tokens.js';
import { bindTexts } from '../bind/marked.js';
import { mutated, samples } from './mutated.js';

function format(text: string): string {
  return applySpaceEdits(text, formatText(text));
}

function comments(text: string): string[] {
  return tokenize(text)
    .filter(({ kind }) => kind === 'comment')
    .map((token) => token.text);
}

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
