import { strict as assert } from 'node:assert';
import { fontFaceCss } from '../../../language/export/font-face.js';

const parts = [
  { family: 'Inter', weight: 400, ranges: 'U+0000-00FF,U+20AC', woff2: 'bGF0aW4=' },
  { family: 'Inter', weight: 400, ranges: 'U+0370-0377, U+0391-03FF', woff2: 'Z3JlZWs=' },
];

function embedded(text: string): string[] {
  return [...fontFaceCss(text, parts).matchAll(/base64,([^)]*)\)/g)].map((match) => match[1]!);
}

describe('embedded fonts', () => {
  it('are those parts that a text needs', () => {
    assert.deepEqual(embedded(''), []);
    assert.deepEqual(embedded('abc'), ['bGF0aW4=']);
    assert.deepEqual(embedded('\u20ac'), ['bGF0aW4=']);
    assert.deepEqual(embedded('\u0391b'), ['bGF0aW4=', 'Z3JlZWs=']);
    assert.deepEqual(embedded('\u{1F600}'), []);
  });
});
