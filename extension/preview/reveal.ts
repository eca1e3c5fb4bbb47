import { Position, Range, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import type { LocationOfResult } from '../../language/protocol/requests.js';

type Location = NonNullable<LocationOfResult>;

/** Shows a place in the text and puts the cursor there, in an editor that has the file open, else beside the panel. */
export async function revealPlace({ uri, range }: Location, panelColumn: ViewColumn | undefined): Promise<void> {
  const address = Uri.parse(uri, true);
  const start = new Position(range.start.line, range.start.character);
  const document = await workspace.openTextDocument(address);
  const editor = await window.showTextDocument(document, {
    viewColumn: columnFor(address, panelColumn),
    selection: new Range(start, start),
    preserveFocus: false,
  });
  const end = new Position(range.end.line, range.end.character);
  editor.revealRange(new Range(start, end), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The column of the file's own editor, else of any text beside the panel, else a new one beside it. */
function columnFor(address: Uri, panelColumn: ViewColumn | undefined): ViewColumn {
  const same = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === address.toString());
  const beside = window.visibleTextEditors.find(
    ({ viewColumn }) => viewColumn !== undefined && viewColumn !== panelColumn,
  );
  return (
    same?.viewColumn ?? beside?.viewColumn ?? (panelColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One)
  );
}
