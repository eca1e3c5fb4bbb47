import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reasonOf, UsageError } from './terminal.js';

/** A font file that someone named, and what is in it. */
export interface NamedFont {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads the font files that were named. Throws a UsageError for one that cannot be read. */
export async function readFonts(paths: readonly string[], folder: string): Promise<NamedFont[]> {
  return Promise.all(
    paths.map(async (name) => {
      try {
        return { name, bytes: await readFile(resolve(folder, name)) };
      } catch (error) {
        throw new UsageError(`The font ${name} cannot be read: ${reasonOf(error)}`);
      }
    }),
  );
}
