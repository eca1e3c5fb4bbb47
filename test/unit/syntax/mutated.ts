import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { tokenize } from '../../../language/syntax/format/tokens.js';

/** Texts with every form of the language. */
export const samples = ['sample', 'tour'].map((name) =>
  readFileSync(new URL(`../../fixtures/language/${name}.cxra`, import.meta.url), 'utf8'),
);

const gaps = fc.constantFrom(' ', '\n', '\n\n\n', '\t', ' /* c */ ', '\n// c\n', '\r\n', '/** d */\n');

/** A sample with other white space and comments at some places, and some tokens missing or doubled. */
export const mutated = fc
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
