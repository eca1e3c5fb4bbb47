import type { TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Fix, TextEdit } from '../../edit/model-edit.js';
import { toTextEdits } from '../../edit/text-edits.js';
import { pushTo } from '../../core/order.js';
import type { ProjectContext } from '../positions.js';

/** Replacements in files as an edit of the protocol. */
export function workspaceEdit(
  { positions }: Pick<ProjectContext, 'positions'>,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  const byFile = new Map<string, LspTextEdit[]>();
  for (const edit of edits) pushTo(byFile, edit.uri, { range: positions.range(edit.uri, edit), newText: edit.newText });
  return { changes: Object.fromEntries(byFile) };
}

/** What a fix changes in the text. */
export function textEditsOf({ snapshot, positions }: ProjectContext, fix: Fix): TextEdit[] {
  return toTextEdits(fix.edits, snapshot.bound.sources, (uri) => positions.text(uri));
}
