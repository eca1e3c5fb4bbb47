import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The text of a file that lies where the bundled program lies. Rejects where it was not installed with it. */
export function textBesideProgram(fileName: string): Promise<string> {
  return readFile(join(import.meta.dirname, fileName), 'utf8');
}
