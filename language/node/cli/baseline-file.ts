import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseBaseline } from '../../export/baseline.js';
import type { Baseline } from '../../export/baseline.js';
import { UsageError } from './terminal.js';
import type { Terminal } from './terminal.js';

/** Reads a baseline file. Throws a UsageError where there is none, or where it cannot be read. */
export async function readBaseline(file: string, terminal: Terminal): Promise<Baseline> {
  const text = await readFile(resolve(terminal.folder, file), 'utf8').catch((error: unknown) => {
    throw new UsageError(`The baseline ${file} cannot be read: ${reasonOf(error)}`);
  });
  const baseline = parseBaseline(text);
  if ('reason' in baseline) throw new UsageError(`The baseline ${file} cannot be used: ${baseline.reason}.`);
  return baseline;
}

/** What went wrong, in words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
