import assert from 'node:assert/strict';
import { commands, MarkdownString, Range, Selection, workspace } from 'vscode';
import type {
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  TextEdit,
  WorkspaceEdit,
  Position,
} from 'vscode';
import { closeEditors, fileUri, finding, open, placeOf } from './workspace.js';

describe('language features', () => {
  before(() => finding(fileUri('shop/flows.cxra'), 'CXRA-ENC-001'));
  afterEach(closeEditors);

  it('complete names of the whole project', async () => {
    const editor = await open('shop/flows.cxra');
    const labels = await completionsAt(editor.document.uri, placeOf(editor, 'Profile }', 0));
    assert.ok(labels.includes('Profile'), labels.join());
  });

  it('complete attributes and their values', async () => {
    const editor = await open('shop/flows.cxra');
    const attributes = await completionsAt(editor.document.uri, placeOf(editor, 'protocol'));
    assert.ok(attributes.includes('authn'), attributes.join());
    const values = await completionsAt(editor.document.uri, placeOf(editor, 'http '));
    assert.ok(values.includes('https'), values.join());
  });

  it('explain an element on hover', async () => {
    const editor = await open('shop/flows.cxra');
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      placeOf(editor, '-> Crm', 4),
    );
    const text = hovers.flatMap(({ contents }) => contents.map(plainText)).join('\n');
    assert.match(text, /Customer records/);
  });

  it('lead to the definition in another file', async () => {
    const editor = await open('shop/flows.cxra');
    const found = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      placeOf(editor, '-> Crm', 4),
    );
    const [target] = found.map((each) => ('targetUri' in each ? each.targetUri : each.uri).path);
    assert.equal(target, fileUri('shop/systems.cxra').path);
  });

  it('find all references', async () => {
    const editor = await open('shop/systems.cxra');
    const found = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      editor.document.uri,
      placeOf(editor, 'Shop :', 1),
    );
    const files = new Set(found.map(({ uri }) => uri.path.split('/').at(-1)));
    assert.deepEqual([...files].sort(), ['flows.cxra', 'journey.cxra', 'systems.cxra']);
  });

  it('rename in every file', async () => {
    const editor = await open('mended/systems.cxra');
    const edit = await rename(editor.document.uri, placeOf(editor, 'Crm :', 1), 'CustomerRecords');
    assert.equal(edit.entries().length, 2);
    assert.ok(await workspace.applyEdit(edit));
    const flows = await workspace.openTextDocument(fileUri('mended/flows.cxra'));
    assert.match(flows.getText(), /Shop -> CustomerRecords/);
  });

  it('refuse a name that is taken', async () => {
    const editor = await open('shop/systems.cxra');
    await assert.rejects(rename(editor.document.uri, placeOf(editor, 'Crm :', 1), 'Shop'), /Shop/);
  });

  it('outline a file', async () => {
    const { document } = await open('shop/journey.cxra');
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const journey = symbols.find(({ name }) => name === 'Buy');
    const [stage] = journey?.children ?? [];
    assert.equal(stage?.name, 'Purchase');
    assert.deepEqual(
      stage.children.map(({ name }) => name),
      ['Choose', 'Pay'],
    );
  });

  it('fold blocks', async () => {
    const { document } = await open('shop/journey.cxra');
    const ranges = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.ok(ranges.some(({ start }) => document.lineAt(start).text.startsWith('journey Buy')));
  });

  it('format without changing what is said', async () => {
    const editor = await open('mended/flows.cxra');
    await editor.edit((edit) => edit.replace(new Range(0, 0, 1, 0), 'flow   toCrm Shop->Crm {protocol:http}\n'));
    const edits = await commands.executeCommand<TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      editor.document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    await editor.edit((edit) => edits.forEach(({ range, newText }) => edit.replace(range, newText)));
    assert.equal(editor.document.lineAt(0).text, 'flow toCrm Shop -> Crm { protocol: http }');
  });

  it('put a comment before a line', async () => {
    const editor = await open('mended/flows.cxra');
    editor.selection = new Selection(0, 0, 0, 0);
    await commands.executeCommand('editor.action.commentLine');
    assert.match(editor.document.lineAt(0).text, /^\/\/ flow toCrm/);
  });

  it('answer again after a restart of the server', async () => {
    const editor = await open('shop/flows.cxra');
    await commands.executeCommand('cxra.restartServer');
    const labels = await completionsAt(editor.document.uri, placeOf(editor, 'http '));
    assert.ok(labels.includes('https'), labels.join());
  });
});

async function completionsAt(uri: Location['uri'], position: Position): Promise<string[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

async function rename(uri: Location['uri'], position: Position, name: string): Promise<WorkspaceEdit> {
  return commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', uri, position, name);
}

function plainText(content: Hover['contents'][number]): string {
  return content instanceof MarkdownString || typeof content === 'object' ? content.value : content;
}
