/**
 * Tests: `npm test` installs what is missing, checks types and style, builds, and runs every test; `npm run test:<part>`
 * builds and runs one part. Options after the parts go to mocha: `npm test -- unit --grep rename`.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installChromium } from './tools/chromium.mjs';
import { installPackages } from './tools/packages.mjs';
import { Failed, root, run, runTool } from './tools/processes.mjs';
import { installVsCodeServer } from './tools/vscode-server.mjs';

const parts = {
  unit: ['test/architecture', 'test/unit'],
  lsp: ['test/lsp'],
  cli: ['test/cli'],
  webview: ['test/webview'],
  vscode: ['test/vscode'],
};
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
  await runTool('mocha/bin/mocha.js', [...options, ...chosen.flatMap((part) => parts[part].flatMap(testFiles))]);
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

/** @param {string} folder */
function testFiles(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file) && !join(folder, file).includes(inside))
    .sort()
    .map((file) => join(folder, file));
}
