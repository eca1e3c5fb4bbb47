// Starting other programs. Node built-ins only: it runs before any package is installed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { accessSync, constants } from 'node:fs';

/** The root of the repository. */
export const root = join(import.meta.dirname, '..', '..');

/**
 * Runs a program to its end with its output on ours; fails when it fails.
 * @param {string} program
 * @param {readonly string[]} options
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [how] quiet: its output is shown only if it fails
 * @returns {Promise<void>}
 */
export async function run(program, options, { cwd = root, env = process.env, quiet = false } = {}) {
  const child = spawn(program, options, {
    cwd,
    env,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  /** @type {Buffer[]} */
  const output = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (/** @type {Buffer} */ chunk) => output.push(chunk));
  const [code, signal] = await once(child, 'close');
  if (code === 0) return;
  process.stderr.write(Buffer.concat(output));
  throw new Failed(
    `${[program, ...options].join(' ')} ended with ${signal ?? code}`,
    typeof code === 'number' ? code : 1,
  );
}

/**
 * Runs a tool of an installed package with this very Node.
 * @param {string} script path below node_modules
 * @param {readonly string[]} options
 * @param {Parameters<typeof run>[2]} [how]
 */
export function runTool(script, options, how) {
  return run(process.execPath, [join(root, 'node_modules', script), ...options], how);
}

/** The end of a program that did not succeed; its own output has said why. */
export class Failed extends Error {
  /**
   * @param {string} message
   * @param {number} code
   */
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

/** npm is a script of its own on Windows, which is started by a shell only. */
export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * Where a program is found in the search path.
 * @param {string} name
 * @returns {string | undefined}
 */
export function which(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/**
 * @param {string} path
 * @returns {boolean}
 */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
