import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { compareText } from '../core/order.js';
import { decode } from './encoding.js';

/** One `.cxra` file as it is on disk. */
export interface ProjectFileText {
  /** `file:` address in the form that VS Code uses. */
  readonly uri: string;
  /** Bytes that are not valid in their encoding, or no text at all, contain NUL characters. */
  readonly text: string;
}

/** A folder whose `.cxra` files make one model. Paths are absolute; files are in the order of their addresses. */
export interface ProjectFolder {
  readonly root: string;
  /** The folder's own name, made a name of the language. */
  readonly name: string;
  readonly configPath?: string;
  readonly configText?: string;
  readonly files: readonly ProjectFileText[];
}

export const configFileName = 'cxra.config.json';

const ignoredFolders = new Set(['node_modules', '.git']);

/**
 * Finds the projects below folders. A project is the folder of a configuration file; files outside of any such folder
 * belong to the given folder itself. A path to one file stands for that file in its own folder. Paths that do not exist
 * give nothing; folders that cannot be read are left out. Projects are in the order of their paths.
 */
export async function findProjects(paths: readonly string[]): Promise<ProjectFolder[]> {
  const found = new Map<string, FoundFolder>();
  const seen = new Set<string>();
  const absolute = paths.map((path) => resolve(path));
  for (const path of absolute) if (await isDirectory(path)) folderAt(found, path);
  for (const path of absolute) {
    const given = found.get(path);
    if (given) await addFolder(path, given, found, seen);
    else await addFile(path, found);
  }
  const used = [...found.values()].filter((folder) => folder.files.size > 0 || folder.configPath !== undefined);
  return Promise.all(used.sort((a, b) => compareText(a.root, b.root)).map(readProject));
}

interface FoundFolder {
  readonly root: string;
  readonly files: Set<string>;
  configPath?: string;
}

async function addFile(path: string, found: Map<string, FoundFolder>): Promise<void> {
  if (!(await isFile(path))) return;
  const root = dirname(path);
  const folder = folderAt(found, root);
  const config = join(root, configFileName);
  if (await isFile(config)) folder.configPath = config;
  if (basename(path) !== configFileName) folder.files.add(path);
}

function folderAt(found: Map<string, FoundFolder>, root: string): FoundFolder {
  let folder = found.get(root);
  if (!folder) found.set(root, (folder = { root, files: new Set() }));
  return folder;
}

/** Walks a folder once; `seen` holds the folders walked, so that links in a circle end. */
async function addFolder(
  path: string,
  owner: FoundFolder,
  found: Map<string, FoundFolder>,
  seen: Set<string>,
): Promise<void> {
  const identity = await stat(path, { bigint: true }).catch(() => undefined);
  if (!identity || seen.has(`${identity.dev}:${identity.ino}`)) return;
  seen.add(`${identity.dev}:${identity.ino}`);
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const names = new Set(entries.map((entry) => entry.name));
  const project = names.has(configFileName) ? folderAt(found, path) : (found.get(path) ?? owner);
  if (names.has(configFileName)) project.configPath = join(path, configFileName);
  for (const entry of entries) {
    const child = join(path, entry.name);
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await isDirectory(child)));
    if (isFolder && !ignoredFolders.has(entry.name)) await addFolder(child, project, found, seen);
    else if (!isFolder && entry.name.endsWith('.cxra')) project.files.add(child);
  }
}

async function isDirectory(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/** Tells whether a path is that of a file. */
export async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

async function readProject(folder: FoundFolder): Promise<ProjectFolder> {
  const paths = [...folder.files];
  const texts = await Promise.all(paths.map(readText));
  const files = paths.flatMap((path, i) =>
    texts[i] === undefined ? [] : [{ uri: URI.file(path).toString(), text: texts[i] }],
  );
  const configText = folder.configPath === undefined ? undefined : await readText(folder.configPath);
  return {
    root: folder.root,
    name: nameOf(folder.root),
    files: files.sort((a, b) => compareText(a.uri, b.uri)),
    ...(folder.configPath !== undefined && configText !== undefined && { configPath: folder.configPath, configText }),
  };
}

/** A folder's name as a name of the language: other characters become hyphens. */
function nameOf(path: string): string {
  const name = basename(path)
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
  return name === '' ? 'project' : name;
}

/** The text of a file, or undefined where it cannot be read. A byte order mark is taken off. */
export async function readText(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes === undefined ? undefined : decode(bytes);
}
