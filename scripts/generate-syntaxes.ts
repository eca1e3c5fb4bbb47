/** Writes the highlighting: `npx tsx scripts/generate-syntaxes.ts`. A test tells when it is out of date. */
import { writeFile } from 'node:fs/promises';
import { textMateGrammar } from './syntaxes/textmate.js';

await writeFile(
  new URL('../syntaxes/cxra.tmLanguage.json', import.meta.url),
  `${JSON.stringify(textMateGrammar(), undefined, 2)}\n`,
);
