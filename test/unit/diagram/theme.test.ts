import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { adaptPalette, isDark } from '../../../language/diagram/theme/adapt.js';
import { contrast, textPairs } from '../../../language/diagram/theme/contrast.js';
import { dark, highContrast, highContrastLight, light } from '../../../language/diagram/theme/palettes.js';
import type { Palette } from '../../../language/diagram/theme/tokens.js';

function tooFaint(palette: Palette, minimum: number): string[] {
  return textPairs
    .filter(([text, ground]) => contrast(palette[text], palette[ground]) < minimum)
    .map(([text, ground]) => `${text} on ${ground}`);
}

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('palettes', () => {
  it('have text that can be read', () => {
    assert.deepEqual([...tooFaint(light, 4.5), ...tooFaint(dark, 4.5)], []);
    assert.deepEqual([...tooFaint(highContrast, 7), ...tooFaint(highContrastLight, 7)], []);
  });

  it('measure contrast as WCAG does', () => {
    assert.equal(contrast('#ffffff', '#000000'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  });

  it('move onto a background of the editor', () => {
    const moved = adaptPalette(dark, { background: '#002b36', foreground: '#93a1a1' });
    assert.equal(moved.canvas, '#002b36');
    assert.notEqual(moved.band, dark.band);
    assert.deepEqual(tooFaint(moved, 4.5), []);
  });

  it('stay as they are on backgrounds of the other sort', () => {
    assert.deepEqual(adaptPalette(light, { background: '#111111' }), light);
    assert.deepEqual(adaptPalette(dark, {}), dark);
  });

  it('keep their contrast on near-white and near-black backgrounds, whatever the text colour', () => {
    const bright = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0xe8, max: 0xff })));
    const dim = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 0x30 })));
    const hex = (parts: readonly number[]): string =>
      `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    fc.assert(
      fc.property(fc.oneof(bright, dim).map(hex), colour, (background, foreground) => {
        const base = isDark(background) ? dark : light;
        assert.deepEqual(tooFaint(adaptPalette(base, { background, foreground }), 4.5), []);
      }),
    );
  });
});
