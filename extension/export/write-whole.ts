import { randomUUID } from 'node:crypto';
import { Uri, workspace } from 'vscode';

/** Writes a file so that it appears whole or not at all; what was there before stays until then. Rejects if it cannot. */
export async function writeWhole(target: Uri, text: string): Promise<void> {
  const temporary = Uri.joinPath(target, '..', `.${randomUUID()}.tmp`);
  try {
    await workspace.fs.writeFile(temporary, new TextEncoder().encode(text));
    await workspace.fs.rename(temporary, target, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(temporary).then(undefined, () => undefined);
    throw error;
  }
}
