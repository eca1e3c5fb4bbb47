import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import type { TestOptions } from '@vscode/test-electron';
import { root } from '../../../scripts/tools/processes.mjs';
import { settings } from './settings.js';
import { ServerWindow } from './window.js';

/** What runs in which VS Code, however it is started. */
export interface Task {
  readonly folder: string;
  readonly tests: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A VS Code that runs tests. */
export interface Running {
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface Launcher {
  /** Said when the tests start. */
  readonly name: string;
  launch(task: Task): Promise<Running>;
}

/**
 * The desktop program where one is named in `VSCODE_EXECUTABLE` or `VSCODE_DOWNLOAD` asks for a version of it, and there
 * is a display to show it; the VS Code server in Chromium otherwise.
 */
export function chooseLauncher(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Launcher {
  const executable = env['VSCODE_EXECUTABLE'] || undefined;
  const version = env['VSCODE_DOWNLOAD'] || undefined;
  const display = platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
  if (display && executable !== undefined) return desktop(executable, { vscodeExecutablePath: executable });
  if (display && version !== undefined) return desktop(`VS Code ${version}, downloaded`, { version });
  return server;
}

function desktop(name: string, which: Which): Launcher {
  return { name, launch: (task) => launchDesktop(task, which) };
}

const server: Launcher = {
  name: 'VS Code server in Chromium',
  async launch(task) {
    const window = await ServerWindow.open(task);
    return { ended: window.ended, stop: () => window.close() };
  },
};

type Which = Pick<TestOptions, 'version' | 'vscodeExecutablePath'>;

/** The desktop program ends by itself when its tests have. */
async function launchDesktop(task: Task, which: Which): Promise<Running> {
  const data = await mkdtemp(join(tmpdir(), 'cxra-vscode-'));
  await mkdir(join(data, 'User'));
  await writeFile(join(data, 'User', 'settings.json'), JSON.stringify(settings));
  const ended = runTests({
    ...which,
    extensionDevelopmentPath: root,
    extensionTestsPath: task.tests,
    extensionTestsEnv: task.env,
    launchArgs: [
      task.folder,
      `--user-data-dir=${data}`,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--disable-telemetry',
      '--skip-welcome',
    ],
  })
    // Failed tests make it end with an error; which ones failed is reported apart.
    .then(
      () => undefined,
      () => undefined,
    )
    .finally(() => rm(data, { recursive: true, force: true, maxRetries: 5 }));
  return { ended, stop: () => ended };
}
