// The packages of this repository. Node built-ins only: it runs before any package is installed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, run } from './processes.mjs';

/** @typedef {Readonly<Record<string, { version?: string, optional?: boolean }>>} Packages */

/** Installs the packages when they are missing or are not those of the lock file. */
export async function installPackages() {
  if (packagesAreCurrent()) return;
  console.log('Installing packages …');
  await run(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { quiet: true });
}

/** Packages of other platforms are optional, and absent here. */
function packagesAreCurrent() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const present = readPackages(installed);
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || (path in present ? present[path]?.version === version : optional),
  );
}

/**
 * @param {string} lockFile
 * @returns {Packages}
 */
function readPackages(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}
