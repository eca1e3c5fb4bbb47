import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contentOffsets, unquote } from '../../../language/bind/read-text.js';

const piece = fc.constantFrom('a', 'bc', ' ', '  ', '\n', '\r\n', '\t', '.', 'ä', '{', '}');
const content = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('places in the content of quoted texts', () => {
  it('lead back to the character as written', () => {
    fc.assert(
      fc.property(content, fc.constantFrom("'''", '"""'), (text, quotes) => {
        const raw = quotes + text + quotes;
        const [plain, offsets] = [unquote(raw), contentOffsets(raw)];
        assert.equal(offsets.length, plain.length + 1);
        [...plain].forEach((character, i) => {
          if (character !== '\n') assert.equal(raw[offsets[i]!], character);
        });
        assert.ok(offsets.every((offset, i) => i === 0 || offset > offsets[i - 1]!));
      }),
    );
  });

  it('count an escaped character as one', () => {
    const raw = String.raw`"a\"b\nc"`;
    assert.deepEqual(
      contentOffsets(raw).map((offset) => raw.slice(offset, offset + 1)),
      ['a', '\\', 'b', '\\', 'c', '"'],
    );
  });

  it('end where a text that is not closed ends', () => {
    assert.deepEqual(contentOffsets('"ab'), [1, 2, 3]);
    assert.deepEqual(contentOffsets("'''ab"), [3, 4, 5]);
  });
});
