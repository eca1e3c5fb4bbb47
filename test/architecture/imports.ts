import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The top of the project. */
export const top = fileURLToPath(new URL('../..', import.meta.url));

/** One import of a file: a path from the top of the project for its own files, else a package's name. */
export interface Import {
  readonly file: string;
  readonly target: string;
  readonly own: boolean;
}

/** All imports of the sources in a folder, type imports and re-exports included. */
export function importsIn(folder: string): Import[] {
  return sourcesIn(join(top, folder)).flatMap(importsOf);
}

/** The source files of a folder and its folders, as absolute paths in order. */
export function sourcesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const isSource = (name: string): boolean => /\.tsx?$/.test(name) && !name.endsWith('.d.ts');
  return entries
    .filter((entry) => entry.isFile() && isSource(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function importsOf(path: string): Import[] {
  const file = relative(top, path);
  return ts.preProcessFile(readFileSync(path, 'utf8')).importedFiles.map(({ fileName }) => {
    const own = fileName.startsWith('.');
    return { file, own, target: own ? relative(top, resolve(dirname(path), fileName)) : fileName };
  });
}
