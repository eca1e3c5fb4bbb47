import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../../scripts/tools/processes.mjs';

const suite = join(root, 'test', 'vscode', 'suite');
const compiled = join(root, 'out', 'test-vscode');

/** Compiles the tests that run inside VS Code, each file to one of its own, and returns the module that runs them. */
export async function compileSuite(): Promise<string> {
  const files = readdirSync(suite).filter((file) => file === 'index.ts' || file.endsWith('.test.ts'));
  await rm(compiled, { recursive: true, force: true });
  await build({
    entryPoints: files.map((file) => join(suite, file)),
    outdir: compiled,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(compiled, 'index.cjs');
}
