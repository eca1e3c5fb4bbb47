import type { Token } from './tokens.js';

/** Text and the grounds it stands on, for everything that the renderer draws. */
export const textPairs: readonly (readonly [text: Token, ground: Token])[] = [
  ...(['canvas', 'band', 'surface', 'errorSoft', 'goodSoft', 'infoSoft', 'warningSoft'] as const).flatMap((ground) => [
    ['text', ground] as const,
    ['muted', ground] as const,
  ]),
  ...(['untrustedSoft', 'edgeSoft', 'internalSoft', 'restrictedSoft'] as const).flatMap((ground) => [
    ['text', ground] as const,
    ['muted', ground] as const,
  ]),
  ['accent', 'canvas'],
  ['text', 'stage'],
  ['text', 'stageAlternate'],
  ['onSolid', 'error'],
  ['onSolid', 'warning'],
  ['onSolid', 'info'],
  ['onSolid', 'good'],
  ['onSolid', 'accent'],
];

/** WCAG contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
