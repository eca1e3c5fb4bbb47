import { readFile } from 'node:fs/promises';
import { decode, encode, encodingOf } from '../encoding.js';
import { writeWhole } from './write-whole.js';

/**
 * Puts a new text in the place of a file's text, whole or not at all. Encoding, byte order mark and line endings stay as they are. A
 * file that is no longer as it was read is left alone.
 * @param before the text that the new one was made from, without a byte order mark
 * @returns undefined, or the reason why the file was not written
 */
export async function replaceText(path: string, before: string, after: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes || decode(bytes) !== before) return 'it changed while the program ran';
  try {
    await writeWhole(path, encode(withLineEndsOf(before, after), encodingOf(bytes)));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A text whose lines end as those of another: with CR and LF where all of that one's do. */
function withLineEndsOf(before: string, after: string): string {
  const ends = before.match(/\r?\n/g) ?? [];
  return ends.length > 0 && ends.every((end) => end === '\r\n') ? after.replace(/\r?\n/g, '\r\n') : after;
}
