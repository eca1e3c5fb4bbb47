import { ProjectSession } from '../../../language/project/session.js';
import { Positions } from '../../../language/lsp/positions.js';
import type { ProjectContext } from '../../../language/lsp/positions.js';

export const uri = 'file:///project/main.cxra';

/** A text with `|` where the cursor is, taken apart. */
export function cursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  if (offset < 0) throw new Error('no | in the text');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** A project of some files, by address. */
export function projectOf(files: Readonly<Record<string, string>>): ProjectContext {
  const session = new ProjectSession('main', '2026-06-01');
  for (const [address, text] of Object.entries(files)) session.setText(address, text);
  return { snapshot: session.snapshot(), positions: new Positions((address) => files[address]) };
}
