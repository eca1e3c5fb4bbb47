import { strict as assert } from 'node:assert';
import { create } from 'fontkit';
import { readFileSync } from 'node:fs';
import { fontFaceCss } from '../../../language/export/font-face.js';
import { signRanges } from '../../../language/export/fonts/sign-ranges.js';

const parts = [
  { family: 'Inter', weight: 400, ranges: 'U+0000-00FF,U+20AC', woff2: 'bGF0aW4=' },
  { family: 'Inter', weight: 600, ranges: 'U+0000-00FF,U+20AC', woff2: 'Ym9sZA==' },
  { family: 'Inter', weight: 400, ranges: 'U+0370-0377, U+0391-03FF', woff2: 'Z3JlZWs=' },
];

function embedded(content: string, weight = 400): string[] {
  const svg = `<svg><title>\u0391</title><text x="1" font-weight="${weight}">${content}</text></svg>`;
  return [...fontFaceCss(svg, parts).matchAll(/base64,([^)]*)\)/g)].map((match) => match[1]!);
}

describe('embedded fonts', () => {
  it('are those parts that the texts need', () => {
    assert.deepEqual(embedded(''), []);
    assert.deepEqual(embedded('abc'), ['bGF0aW4=']);
    assert.deepEqual(embedded('\u20ac'), ['bGF0aW4=']);
    assert.deepEqual(embedded('\u0391b'), ['bGF0aW4=', 'Z3JlZWs=']);
    assert.deepEqual(embedded('\u{1F600}'), []);
  });

  it('are of the weights that the texts have', () => {
    assert.deepEqual(embedded('abc', 600), ['Ym9sZA==']);
    assert.deepEqual(embedded('\u0391', 600), []);
  });

  for (const weight of [400, 600])
    it(`have the signs that their ranges say: ${weight}`, () => {
      const file = new URL(`../../../language/export/fonts/inter-signs-${weight}.woff2`, import.meta.url);
      const font = create(readFileSync(file));
      assert.ok('hasGlyphForCodePoint' in font);
      const points = signRanges.split(',').flatMap((range) => {
        const [first, last = first] = range.slice(2).split('-');
        const [start, end] = [parseInt(first!, 16), parseInt(last!, 16)];
        return Array.from({ length: end - start + 1 }, (_, at) => start + at);
      });
      for (const sign of '≥→✓') assert.ok(points.includes(sign.codePointAt(0)!), sign);
      assert.deepEqual(
        points.filter((point) => !font.hasGlyphForCodePoint(point)),
        [],
      );
    });
});
