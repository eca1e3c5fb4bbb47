/**
 * `npm start`: builds, and opens the example in VS Code with the extension under development: the VS Code on this
 * machine, else the VS Code server in a browser. `npm start -- <folder>` opens another folder.
 */
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { installPackages } from './tools/packages.mjs';
import { Failed, root, run, which } from './tools/processes.mjs';
import { installVsCodeServer, quietSettings, startVsCodeServer, windowAddress } from './tools/vscode-server.mjs';

const told = process.argv[2];
const folder = told === undefined ? join(root, 'examples', 'nordhaven') : resolve(process.env['INIT_CWD'] ?? '.', told);

try {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${folder}.`);
  await installPackages();
  console.log('Building …');
  await run(process.execPath, ['esbuild.config.mjs']);
  const code = desktopCode();
  if (code === undefined) await serve();
  else await run(code, [`--extensionDevelopmentPath=${root}`, '--disable-telemetry', folder, ...firstFile()]);
} catch (problem) {
  if (!(problem instanceof Failed)) console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}

/** VS Code refuses to run as root, and needs a display. */
function desktopCode() {
  return hasDesktop() && process.getuid?.() !== 0
    ? which(process.platform === 'win32' ? 'code.cmd' : 'code')
    : undefined;
}

function hasDesktop() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** The file that is open at the start: the one that presents the whole, where there is one. */
function firstFile() {
  const names = readdirSync(folder).filter((file) => file.endsWith('.cxra'));
  const name = names.find((file) => file === 'architecture.cxra') ?? names[0];
  return name === undefined ? [] : [join(folder, name)];
}

/** Keeps VS Code running behind a short address, until it is interrupted. */
async function serve() {
  const server = await startVsCodeServer(await installVsCodeServer(), { settings: quietSettings });
  const [file] = firstFile();
  const location = windowAddress(server.origin, { folder, extension: root, ...(file === undefined ? {} : { file }) });
  const door = createServer((_, response) => response.writeHead(302, { location }).end());
  await new Promise((done) => door.listen(0, '127.0.0.1', () => done(undefined)));
  const address = door.address();
  const link = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}/`;
  console.log(`\nVS Code with the extension, on ${folder}:\n\n  ${link}\n\nCtrl-C ends it.`);
  if (hasDesktop()) openBrowser(link);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.stop());
  await server.ended;
  door.close();
  door.closeAllConnections();
}

function openBrowser(/** @type {string} */ link) {
  const [program, ...options] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? [
    'xdg-open',
  ];
  // Without a program that opens it, the printed address is there.
  spawn(program, [...options, link], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
