import { resolve } from 'node:path';
import { createColors, isColorSupported } from 'picocolors';
import { URI } from 'vscode-uri';
import type { Painter } from '../../export/text.js';

/** Exit codes, as scripts rely on them. */
export const exitCodes = { clean: 0, found: 1, failed: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Where a command leaves its exit code. */
export type Result = (code: ExitCode) => void;

/** A wrong call of the program: its message is all that needs to be said. */
export class UsageError extends Error {}

/** What an error says. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Where a command speaks: results to `out`, everything said about them to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly painter: Painter;
  /** Folder that paths are relative to. */
  readonly folder: string;
}

/** The terminal of this process; colours only where the output is one that shows them. */
export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
    painter: painterFor(isColorSupported && process.stdout.isTTY),
    folder: process.cwd(),
  };
}

function painterFor(colours: boolean): Painter {
  const { red, yellow, blue, dim, bold, underline } = createColors(colours);
  return { file: bold, error: red, warning: yellow, info: blue, rule: underline, muted: dim };
}

/** The address of the folder that reported places are relative to. */
export function baseAddress(terminal: Terminal): string {
  return URI.file(resolve(terminal.folder)).toString();
}
