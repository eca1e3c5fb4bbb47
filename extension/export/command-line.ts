import { fork } from 'node:child_process';
import type { CancellationToken } from 'vscode';

/** How a run of the command line ended. */
export interface CommandLineResult {
  readonly code: number | null;
  readonly out: string;
  readonly talk: string;
}

/** Runs the command line that is shipped with the extension, in a process of its own. Rejects if it cannot be started. */
export function runCommandLine(
  program: string,
  args: readonly string[],
  token: CancellationToken,
): Promise<CommandLineResult> {
  return new Promise((resolve, reject) => {
    const child = fork(program, args, {
      silent: true,
      execArgv: [],
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
    const cancelled = token.onCancellationRequested(() => child.kill());
    const text = { out: '', talk: '' };
    child.stdout?.setEncoding('utf8').on('data', (part: string) => (text.out += part));
    child.stderr?.setEncoding('utf8').on('data', (part: string) => (text.talk += part));
    child.on('error', reject);
    child.on('close', (code) => {
      cancelled.dispose();
      resolve({ code, ...text });
    });
  });
}
