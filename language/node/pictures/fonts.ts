import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import regular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf';
import semibold from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf';
import { create } from 'fontkit';
import type { Font } from 'fontkit';

/** A font that text can be drawn with. */
export interface PictureFont {
  /** A name for the font among those of a picture. */
  readonly key: string;
  readonly weight: number;
  readonly bytes: Uint8Array;
  has(point: number): boolean;
}

/** The fonts of a picture: Inter in two weights, and after it those that stand in for what Inter lacks. */
export interface PictureFonts {
  readonly inter: readonly PictureFont[];
  readonly further: readonly PictureFont[];
}

/** Reads the fonts that travel with the program, and further ones. Throws for a file that is no font. */
export function loadFonts(further: readonly { readonly name: string; readonly bytes: Uint8Array }[]): PictureFonts {
  return {
    inter: [fontOf('inter-400', besideProgram(regular), 400), fontOf('inter-600', besideProgram(semibold), 600)],
    further: further.map(({ name, bytes }, at) => furtherFont(`further-${at}`, name, bytes)),
  };
}

function furtherFont(key: string, name: string, bytes: Uint8Array): PictureFont {
  try {
    return fontOf(key, bytes, 400);
  } catch (error) {
    throw new Error(`${name} is no TrueType or OpenType font.`, { cause: error });
  }
}

function fontOf(key: string, bytes: Uint8Array, weight: number): PictureFont {
  const font = create(Buffer.from(bytes)) as Font;
  return { key, weight, bytes, has: (point) => font.hasGlyphForCodePoint(point) };
}

/** The content of a file that lies where the bundled program lies. */
export function besideProgram(fileName: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, fileName));
}
