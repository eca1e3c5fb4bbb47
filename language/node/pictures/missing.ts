import type { SvgElement } from '../../export/svg-tree.js';
import type { PictureFonts } from './fonts.js';

/** Characters that a picture shows and that none of the fonts has, each once, in their order. */
export function missingCharacters(svg: SvgElement, { inter, further }: PictureFonts): string[] {
  const fonts = [inter[0]!, ...further];
  const characters = new Set(textsOf(svg).join('').normalize('NFC'));
  return [...characters].filter((character) => !isInvisible(character) && !fonts.some(has(character)));
}

function has(character: string) {
  const point = character.codePointAt(0)!;
  return (font: PictureFonts['inter'][number]): boolean => font.has(point);
}

/** Spaces, controls, joiners, accents that belong to the character before. */
function isInvisible(character: string): boolean {
  return /^[\s\p{Cc}\p{Cf}\p{Mn}]$/u.test(character);
}

function textsOf({ name, children }: SvgElement): string[] {
  return children.flatMap((child) => {
    if (typeof child === 'object') return textsOf(child);
    return name === 'text' ? [child] : [];
  });
}
