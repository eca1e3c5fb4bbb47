import '../../core/polyfill.js';
import { CommanderError } from 'commander';
import { createProgram } from './program.js';
import { exitCodes, processTerminal, UsageError } from './terminal.js';
import type { ExitCode, Terminal } from './terminal.js';

const terminal = processTerminal();
leaveQuietlyWhenNobodyReads();
// The exit code is set and not forced, so that everything written still gets out.
void run(terminal).then((code) => {
  process.exitCode = code;
});

async function run(terminal: Terminal): Promise<ExitCode> {
  let result: ExitCode = exitCodes.clean;
  const program = createProgram(terminal, (code) => {
    result = code;
  });
  try {
    await program.parseAsync();
    return result;
  } catch (error) {
    return explain(error, terminal);
  }
}

/** Help and version are no failures; what commander has to say about a call, it has said itself. */
function explain(error: unknown, { err }: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.failed;
  if (error instanceof UsageError) err(`cxra: ${error.message}`);
  else
    err(
      `cxra: something went wrong inside the program: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  return exitCodes.failed;
}

/** `cxra check | head` closes the pipe early; that is no error. */
function leaveQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode);
  });
}
