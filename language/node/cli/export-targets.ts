import { mkdir, stat } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { fileNames } from './file-names.js';
import { endings, pagedFormats } from './formats.js';
import type { ExportFormat } from './formats.js';
import { reasonOf, UsageError } from './terminal.js';

/** A file to be written and what it shows. */
export interface ExportTarget<V> {
  readonly path: string;
  readonly shown: readonly V[];
}

/** Where files go. */
export interface Destination {
  readonly out: string;
  readonly format: ExportFormat;
  /** Folder that `out` is relative to. */
  readonly folder: string;
}

/**
 * The files of views: one each in a folder, or the one that `out` names by its ending, which shows several views only in
 * a format with pages. The folder is made. Throws a UsageError where that cannot be.
 * @param stemOf name of a view's file without ending
 */
export async function exportTargets<V>(
  shown: readonly V[],
  { out, format, folder }: Destination,
  stemOf: (view: V) => string,
): Promise<ExportTarget<V>[]> {
  const path = resolve(folder, out);
  const oneFile = extname(path).toLowerCase() === `.${endings[format]}` && !(await isFolder(path));
  if (oneFile && shown.length > 1 && !pagedFormats.has(format))
    throw new UsageError(`${shown.length} of them do not fit into one ${format} file; name a folder with --out.`);
  await mkdir(oneFile ? dirname(path) : path, { recursive: true }).catch((error: unknown) => {
    throw new UsageError(`The folder ${out} cannot be made: ${reasonOf(error)}`);
  });
  if (oneFile) return [{ path, shown }];
  const names = fileNames(shown.map(stemOf), endings[format]);
  return shown.map((view, at) => ({ path: join(path, names[at]!), shown: [view] }));
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}
