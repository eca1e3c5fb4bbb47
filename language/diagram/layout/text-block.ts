import { clip, wrap } from '../measure/wrap.js';
import type { Font, FontWeight } from '../measure/text-width.js';
import type { TextBlock } from './laid-out.js';

/** How a text is set. */
export interface TextStyle extends Font {
  readonly lineHeight: number;
  readonly tone: TextBlock['tone'];
  readonly italic?: true;
}

const style = (size: number, weight: FontWeight, lineHeight: number, tone: TextBlock['tone']): TextStyle => ({
  size,
  weight,
  lineHeight,
  tone,
});

/** The type sizes of all diagrams. */
export const styles = {
  title: style(22, 600, 28, 'text'),
  heading: style(13, 600, 17, 'text'),
  lane: style(12, 600, 16, 'muted'),
  body: style(12, 400, 16, 'text'),
  quote: { ...style(12, 400, 16, 'text'), italic: true },
  small: style(11, 400, 14, 'muted'),
  smallStrong: style(11, 600, 14, 'muted'),
  header: style(13, 400, 18, 'muted'),
} as const;

/** Wraps a text into a block whose box starts at (x, y) and is `width` wide. `anchor` places lines within that box. */
export function block(
  text: string,
  box: { readonly x: number; readonly y: number; readonly width: number },
  look: TextStyle,
  options: { readonly maxLines?: number; readonly anchor?: TextBlock['anchor'] } = {},
): TextBlock {
  const anchor = options.anchor ?? 'start';
  const lines =
    options.maxLines === 1 ? [clip(text, box.width, look)] : wrap(text, box.width, look, options.maxLines).lines;
  const shift = anchor === 'start' ? 0 : anchor === 'middle' ? box.width / 2 : box.width;
  return {
    x: box.x + shift,
    y: box.y + baseline(look),
    lines,
    size: look.size,
    weight: look.weight,
    lineHeight: look.lineHeight,
    anchor,
    tone: look.tone,
    ...(look.italic ? { italic: true } : {}),
  };
}

/** Distance from the top of a line to its baseline: Inter's ascent within the line, the rest shared above and below. */
function baseline(look: TextStyle): number {
  return look.lineHeight / 2 + look.size * 0.364;
}

/** Height of a block in px. */
export function blockHeight(text: TextBlock): number {
  return text.lines.length * text.lineHeight;
}
