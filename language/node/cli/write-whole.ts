import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';

/**
 * Writes a file so that it appears whole or not at all; what was there before stays until then, and its permissions after.
 * A link stays one: the file behind it is written. Rejects if it cannot.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const path = await realpath(file).catch(() => file);
  const mode = (await stat(path).catch(() => undefined))?.mode;
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, content, { flag: 'wx', ...(mode !== undefined && { mode }) });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
