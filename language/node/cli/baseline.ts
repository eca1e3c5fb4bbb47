import { resolve } from 'node:path';
import { baselineOf, pruned } from '../../export/baseline.js';
import type { Baseline } from '../../export/baseline.js';
import { isFile } from '../files.js';
import { toJson } from './check.js';
import { readBaseline, reasonOf } from './baseline-file.js';
import { loadProjects, reportOf } from './load-projects.js';
import { exitCodes, UsageError } from './terminal.js';
import type { ExitCode, Terminal } from './terminal.js';
import { writeWhole } from './write-whole.js';

/** What `cxra baseline` is asked to do. */
export interface BaselineOptions {
  readonly file: string;
  readonly today: string;
  readonly force?: boolean;
}

/** Writes what is found now as a baseline. Throws a UsageError where a file is in the way and may not be overwritten. */
export async function createBaseline(
  paths: readonly string[],
  options: BaselineOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const path = resolve(terminal.folder, options.file);
  if (!options.force && (await isFile(path)))
    throw new UsageError(
      `${options.file} is there already. \`cxra baseline prune\` takes out what is gone; --force writes it anew.`,
    );
  const baseline = baselineOf((await loadProjects(paths, options.today)).map((loaded) => reportOf(loaded)));
  await write(path, options.file, baseline);
  terminal.err(`${count(baseline)} in ${options.file}.`);
  return exitCodes.clean;
}

/** Takes out of a baseline what is no longer found. */
export async function pruneBaseline(
  paths: readonly string[],
  options: BaselineOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const before = await readBaseline(options.file, terminal);
  const reports = (await loadProjects(paths, options.today)).map((loaded) => reportOf(loaded));
  const { baseline, removed } = pruned(before, reports);
  if (removed > 0) await write(resolve(terminal.folder, options.file), options.file, baseline);
  terminal.err(`${removed} taken out, ${count(baseline)} left in ${options.file}.`);
  return exitCodes.clean;
}

async function write(path: string, file: string, baseline: Baseline): Promise<void> {
  await writeWhole(path, toJson(baseline)).catch((error: unknown) => {
    throw new UsageError(`The baseline ${file} cannot be written: ${reasonOf(error)}`);
  });
}

function count(baseline: Baseline): string {
  const number = Object.values(baseline.projects).flat().length;
  return `${number} known finding${number === 1 ? '' : 's'}`;
}
