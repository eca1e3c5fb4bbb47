import { mkdir, stat } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { fileNames } from './file-names.js';
import { reasonOf, UsageError } from './terminal.js';
import type { ViewFormat } from './view-file.js';

/** A file to be written and the views that it shows. */
export interface ExportTarget<V> {
  readonly path: string;
  readonly views: readonly V[];
}

/**
 * The files of views: one each in a folder, or the one that `out` names by its ending, which shows several views only in
 * a format with pages. The folder is made. Throws a UsageError where that cannot be.
 * @param stemOf name of a view's file without ending
 */
export async function exportTargets<V>(
  views: readonly V[],
  { out, format, folder }: { readonly out: string; readonly format: ViewFormat; readonly folder: string },
  stemOf: (view: V) => string,
): Promise<ExportTarget<V>[]> {
  const path = resolve(folder, out);
  const oneFile = extname(path).toLowerCase() === `.${format}` && !(await isFolder(path));
  if (oneFile && views.length > 1 && format !== 'pdf')
    throw new UsageError(`${views.length} views do not fit into one ${format} file; name a folder with --out.`);
  await mkdir(oneFile ? dirname(path) : path, { recursive: true }).catch((error: unknown) => {
    throw new UsageError(`The folder ${out} cannot be made: ${reasonOf(error)}`);
  });
  if (oneFile) return [{ path, views }];
  const names = fileNames(views.map(stemOf), format);
  return views.map((view, at) => ({ path: join(path, names[at]!), views: [view] }));
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}
