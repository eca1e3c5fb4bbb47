import { contrast, textPairs } from './contrast.js';
import { tokens } from './tokens.js';
import type { Palette, Token } from './tokens.js';

/** Colours of the editor around a picture, `#rrggbb`; what is left out keeps the palette's own. */
export interface EditorColours {
  readonly background?: string | undefined;
  readonly foreground?: string | undefined;
}

const grounds: ReadonlySet<Token> = new Set([
  'band',
  'surface',
  'border',
  'grid',
  'stage',
  'stageAlternate',
  ...tokens.filter((token) => token.endsWith('Soft')),
]);

/**
 * A palette moved onto the editor's background, so that the picture does not stand out as a foreign sheet. All text
 * keeps the contrast `minimum`; where the editor's own text colour falls short on a tinted ground, it is strengthened.
 */
export function adaptPalette(base: Palette, editor: EditorColours, minimum = 4.5): Palette {
  const background = editor.background ?? base.canvas;
  const dark = isDark(base.canvas);
  if (isDark(background) !== dark) return base;
  const shift = channels(background).map((part, index) => part - channels(base.canvas)[index]!);
  const moved = Object.fromEntries(
    tokens.map((token) => [
      token,
      grounds.has(token) ? colour(channels(base[token]).map((part, index) => part + shift[index]!)) : base[token],
    ]),
  ) as Record<Token, string>;
  moved.canvas = background;
  moved.text = editor.foreground ?? base.text;
  for (const [text, ground] of textPairs)
    moved[text] = strengthened(moved[text], moved[ground], minimum, text === 'onSolid' ? !dark : dark);
  return moved;
}

/** Tells whether light text belongs on a colour. */
export function isDark(background: string): boolean {
  return contrast(background, '#ffffff') > contrast(background, '#000000');
}

/** A text colour moved towards white or black until it can be read on a ground. */
function strengthened(text: string, ground: string, minimum: number, towardsWhite: boolean): string {
  const pole = towardsWhite ? 255 : 0;
  for (let share = 0; share < 1; share += 0.1) {
    const candidate = colour(channels(text).map((part) => part + (pole - part) * share));
    if (contrast(candidate, ground) >= minimum) return candidate;
  }
  return towardsWhite ? '#ffffff' : '#000000';
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16));
}

function colour(parts: readonly number[]): string {
  return `#${parts
    .map((part) =>
      Math.max(0, Math.min(255, Math.round(part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
