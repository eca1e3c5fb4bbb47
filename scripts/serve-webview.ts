/**
 * Serves the picture's page outside the editor, on this machine only. `npx tsx scripts/serve-webview.ts` builds and prints
 * an address that any browser can open: the page in a frame, and around it what an editor would do, with the samples.
 *
 * `/preview` is the page alone, under the policy that it has in the editor; whoever opens it supplies
 * `acquireVsCodeApi`, as the editor would.
 */
import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { webviewHtml } from '../language/protocol/webview-page.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const scripts = ['webview.js', 'webview.css', 'layout-worker.js'];
const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };
const nonce = 'development';

/** A server on a free port. Files come from `dist/`, which must have been built. */
export interface DevServer {
  /** Without a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

/** Starts a server; `port` 0 takes any free one. */
export async function serve(port = 0): Promise<DevServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    answer(path, `http://${request.headers.host ?? ''}`).then(
      (body) => response.writeHead(200, { 'content-type': `${typeOf(path)}; charset=utf-8` }).end(body),
      (error: unknown) => response.writeHead(404, { 'content-type': 'text/plain' }).end(String(error)),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => close(server),
  };
}

function typeOf(path: string): string {
  return types[path.split('.')[1] ?? 'html'] ?? 'text/plain';
}

async function answer(path: string, origin: string): Promise<string> {
  const name = path.slice(1);
  if (scripts.includes(name)) return readFile(join(root, 'dist', name), 'utf8');
  if (path === '/preview') return page(origin);
  if (path === '/framed')
    return page(origin).replace('<script ', `<script nonce="${nonce}" src="/framed-host.js"></script>\n<script `);
  if (path === '/') return readFile(join(root, 'webview/dev/index.html'), 'utf8');
  if (path === '/editor.js' || path === '/framed-host.js') return bundle(`webview/dev/${name.slice(0, -3)}.ts`);
  throw new Error(`There is no ${path}.`);
}

function page(origin: string): string {
  return webviewHtml({
    cspSource: origin,
    nonce,
    scriptUri: `${origin}/webview.js`,
    styleUri: `${origin}/webview.css`,
    workerUri: `${origin}/layout-worker.js`,
    title: 'Preview',
  });
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await promisify(execFile)(process.execPath, ['esbuild.config.mjs', 'webview', 'layout-worker'], { cwd: root });
  const { address } = await serve(Number(process.env['PORT'] ?? 0));
  process.stdout.write(`${address}/\n`);
}
