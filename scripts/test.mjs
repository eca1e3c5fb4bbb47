/**
 * Tests: `npm test` installs what is missing, checks types and style, builds, and runs every test; `npm run test:<part>`
 * builds and runs one part. Options after the parts go to mocha: `npm test -- unit --grep rename`.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installChromium } from './tools/chromium.mjs';
import { installPackages } from './tools/packages.mjs';
import { Failed, root, run, runTool } from './tools/processes.mjs';
import { installVsCodeServer } from './tools/vscode-server.mjs';

/** Parts of the tests that are a folder of their own; all other folders together are the part `unit`. */
const own = ['lsp', 'cli', 'webview', 'vscode'];
const parts = { unit: otherFolders(), ...Object.fromEntries(own.map((name) => [name, [name]])) };
const needBrowser = ['webview', 'vscode'];

/** Tests that run inside VS Code; the others start them. */
const inside = join('vscode', 'suite');

const words = process.argv.slice(2);
const wanted = words.filter((word) => Object.hasOwn(parts, word));
const chosen = wanted.length > 0 ? wanted : Object.keys(parts);
const options = words.filter((word) => !Object.hasOwn(parts, word));

try {
  await installPackages();
  if (chosen.some((part) => needBrowser.includes(part))) await installChromium();
  if (chosen.includes('vscode')) await installVsCodeServer();
  if (wanted.length === 0) await check();
  await step('Building', () => run(process.execPath, ['esbuild.config.mjs']));
  // What a failed test leaves open must not keep the run from ending.
  await runTool('mocha/bin/mocha.js', [
    '--exit',
    ...options,
    ...chosen.flatMap((part) => parts[part].flatMap((folder) => testFiles(join('test', folder)))),
  ]);
} catch (problem) {
  if (!(problem instanceof Failed)) throw problem;
  process.exitCode = 1;
}

async function check() {
  await step('Checking types', () => run(process.execPath, ['scripts/typecheck.mjs']));
  await step('Checking style', async () => {
    await runTool('eslint/bin/eslint.js', ['.']);
    await runTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']);
  });
}

/**
 * @param {string} name
 * @param {() => Promise<void>} action
 */
async function step(name, action) {
  const start = Date.now();
  console.log(`${name} …`);
  await action();
  console.log(`${name}: done in ${Math.round((Date.now() - start) / 1000)} s`);
}

function otherFolders() {
  const entries = readdirSync(join(root, 'test'), { withFileTypes: true });
  return entries.filter((each) => each.isDirectory() && !own.includes(each.name)).map(({ name }) => name);
}

/** @param {string} folder */
function testFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file) && !join(folder, file).includes(inside))
    .sort()
    .map((file) => join(folder, file));
}
