import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../../scripts/tools/processes.mjs';

/** A folder that VS Code opens: a copy, so that tests may write in it. */
export interface Workspace {
  readonly folder: string;
  remove(): void;
}

/** Copies folders of the repository, each under its last name, and writes files beside them. */
export function makeWorkspace(
  copies: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): Workspace {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cxra-workspace-')));
  for (const [name, source] of Object.entries(copies))
    cpSync(join(root, source), join(folder, name), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
