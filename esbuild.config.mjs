/**
 * Builds everything that is shipped: `node esbuild.config.mjs [--production] [--watch] [name...]`. Without names all
 * bundles are built whose entry exists; with names (`cli`, `extension`, `server`, `webview`, `layout-worker`) only those.
 */
import { build, context } from 'esbuild';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';

const options = process.argv.slice(2);
const production = options.includes('--production');
const watch = options.includes('--watch');
const wanted = options.filter((option) => !option.startsWith('--'));

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  metafile: true,
  logLevel: 'warning',
  legalComments: 'linked',
  charset: 'utf8',
  define: { 'process.env.NODE_ENV': JSON.stringify(production ? 'production' : 'development') },
};

/** Libraries come as ECMAScript modules where they have them: their CommonJS twins pull in more than is used. */
/** @type {import('esbuild').BuildOptions} */
const forNode = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  loader: { '.svg': 'text', '.woff2': 'base64', '.ttf': 'file', '.wasm': 'file' },
  assetNames: '[name]',
  define: { ...common.define, 'import.meta.dirname': '__dirname' },
  plugins: [ownBundles({ 'pictures/index.js': './pictures.cjs' })],
};

/** @type {import('esbuild').BuildOptions} */
const forBrowser = {
  ...common,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  loader: { '.svg': 'text', '.woff2': 'base64' },
};

/** @type {Readonly<Record<string, import('esbuild').BuildOptions & { entry: string }>>} */
const bundles = {
  cli: {
    ...forNode,
    entry: 'language/node/cli/main.ts',
    outfile: 'dist/cli.cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
  // Its libraries expect to know where they lie.
  pictures: {
    ...forNode,
    entry: 'language/node/pictures/index.ts',
    outfile: 'dist/pictures.cjs',
    define: { ...forNode.define, 'import.meta.url': 'bundleAddress' },
    banner: { js: "const bundleAddress = require('node:url').pathToFileURL(__filename).href;" },
  },
  extension: { ...forNode, entry: 'extension/node.ts', outfile: 'dist/extension.cjs', external: ['vscode'] },
  server: { ...forNode, entry: 'language/node/lsp-main.ts', outfile: 'dist/server.cjs' },
  // Styles that the entry imports become dist/webview.css.
  webview: { ...forBrowser, entry: 'webview/main.tsx', outfile: 'dist/webview.js' },
  // Goes into pages that are exported, as text: always small, and without a map that nobody could load.
  page: { ...forBrowser, entry: 'webview/page/main.ts', outfile: 'dist/page.js', minify: true, sourcemap: false },
  'layout-worker': { ...forBrowser, entry: 'webview/layout-worker.ts', outfile: 'dist/layout-worker.js' },
};

const unknown = wanted.filter((name) => !Object.hasOwn(bundles, name));
if (unknown.length > 0)
  throw new Error(`There is no bundle ${unknown.join(', ')}; there are ${Object.keys(bundles).join(', ')}.`);
const missing = wanted.filter((name) => !existsSync(bundles[name].entry));
if (missing.length > 0) throw new Error(`The entry of ${missing.join(', ')} does not exist.`);

const chosen = Object.entries(bundles).filter(
  ([name, bundle]) => (wanted.length === 0 || wanted.includes(name)) && existsSync(bundle.entry),
);
const builds = chosen.map(([, { entry, ...rest }]) => ({ ...rest, entryPoints: [entry] }));

if (watch) {
  await Promise.all(builds.map(async (each) => (await context(each)).watch()));
} else {
  // A whole build leaves nothing of an earlier one, source maps least of all.
  if (wanted.length === 0) await rm('dist', { recursive: true, force: true });
  const results = await Promise.all(builds.map((each) => build(each)));
  await mkdir('dist', { recursive: true });
  if (wanted.length === 0)
    await writeFile('dist/meta.json', JSON.stringify(mergeMeta(results.map((result) => result.metafile))));
}

/**
 * Modules that are bundles of their own, by the end of the path that they are imported by: a dynamic import finds the
 * bundle when it runs, so that nobody loads what they do not use.
 */
function ownBundles(files) {
  return {
    name: 'own-bundles',
    setup({ onResolve }) {
      onResolve({ filter: /\.js$/ }, ({ path, kind }) => {
        const end = kind === 'dynamic-import' && Object.keys(files).find((each) => path.endsWith(each));
        return end ? { path: files[end], external: true } : undefined;
      });
    },
  };
}

/** One metafile for all bundles; analysers read it as that of one build. */
function mergeMeta(metafiles) {
  return {
    inputs: Object.assign({}, ...metafiles.map((each) => each.inputs)),
    outputs: Object.assign({}, ...metafiles.map((each) => each.outputs)),
  };
}
