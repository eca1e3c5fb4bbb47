import cyrillic400 from '@fontsource/inter/files/inter-cyrillic-400-normal.woff2';
import cyrillic600 from '@fontsource/inter/files/inter-cyrillic-600-normal.woff2';
import cyrillicExtended400 from '@fontsource/inter/files/inter-cyrillic-ext-400-normal.woff2';
import cyrillicExtended600 from '@fontsource/inter/files/inter-cyrillic-ext-600-normal.woff2';
import greek400 from '@fontsource/inter/files/inter-greek-400-normal.woff2';
import greek600 from '@fontsource/inter/files/inter-greek-600-normal.woff2';
import greekExtended400 from '@fontsource/inter/files/inter-greek-ext-400-normal.woff2';
import greekExtended600 from '@fontsource/inter/files/inter-greek-ext-600-normal.woff2';
import latin400 from '@fontsource/inter/files/inter-latin-400-normal.woff2';
import latin600 from '@fontsource/inter/files/inter-latin-600-normal.woff2';
import latinExtended400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2';
import latinExtended600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2';
import vietnamese400 from '@fontsource/inter/files/inter-vietnamese-400-normal.woff2';
import vietnamese600 from '@fontsource/inter/files/inter-vietnamese-600-normal.woff2';
import ranges from '@fontsource/inter/unicode.json' with { type: 'json' };
import type { FontPart } from './font-face.js';
import signs400 from './fonts/inter-signs-400.woff2';
import signs600 from './fonts/inter-signs-600.woff2';
import { signRanges } from './fonts/sign-ranges.js';

function parts(characters: string, regular: string, semibold: string): FontPart[] {
  return [
    { family: 'Inter', weight: 400, ranges: characters, woff2: regular },
    { family: 'Inter', weight: 600, ranges: characters, woff2: semibold },
  ];
}

/** The font of all diagrams as it is shipped, by script; only bundled code can read it. */
export const diagramFont: readonly FontPart[] = [
  ...parts(ranges.latin, latin400, latin600),
  ...parts(ranges['latin-ext'], latinExtended400, latinExtended600),
  ...parts(ranges.vietnamese, vietnamese400, vietnamese600),
  ...parts(ranges.greek, greek400, greek600),
  ...parts(ranges['greek-ext'], greekExtended400, greekExtended600),
  ...parts(ranges.cyrillic, cyrillic400, cyrillic600),
  ...parts(ranges['cyrillic-ext'], cyrillicExtended400, cyrillicExtended600),
  // After the others: where ranges overlap, the later part comes first.
  ...parts(signRanges, signs400, signs600),
];
