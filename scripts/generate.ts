/**
 * Writes every file that is derived from others: `npm run generate`. The rules' index comes first, as the pages are made
 * from what it lists. A test tells which files are out of date.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleIndexText } from './docs/rule-index.js';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

await writeFile(at('language/analysis/rules/index.ts'), ruleIndexText());
const { generatedFiles, generatedFolders } = await import('./docs/generated-files.js');
const files = generatedFiles();
for (const [path, text] of files) {
  await mkdir(dirname(at(path)), { recursive: true });
  await writeFile(at(path), text);
}
for (const folder of generatedFolders) {
  for (const name of await readdir(at(folder))) if (!files.has(`${folder}/${name}`)) await rm(at(`${folder}/${name}`));
}
