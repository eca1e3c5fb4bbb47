import assert from 'node:assert/strict';
import { DiagnosticSeverity, DiagnosticTag, extensions, workspace, WorkspaceEdit, Range } from 'vscode';
import type { CodeAction, Diagnostic, TextEditor, Uri } from 'vscode';
import { closeEditors, codeOf, diagnosticsUntil, fileUri, finding, fixesAt, open, placeOf } from './workspace.js';

describe('findings', () => {
  afterEach(closeEditors);

  it('wake the extension by a folder with models', async () => {
    const extension = extensions.getExtension('cxra.cxra');
    assert.ok(extension);
    await extension.activate();
    assert.equal(extension.isActive, true);
    const { document } = await open('shop/flows.cxra');
    assert.equal(document.languageId, 'cxra');
  });

  it('are shown at the attribute that decided, with a link to the page of the rule', async () => {
    const { document } = await open('shop/flows.cxra');
    const { code, range, severity, source } = await finding(document.uri, 'CXRA-ENC-001');
    assert.equal(document.getText(range), 'protocol: http');
    assert.equal(source, 'cxra');
    assert.equal(severity, DiagnosticSeverity.Warning);
    assert.ok(typeof code === 'object');
    assert.equal(code.target.toString(), 'cxra-rules:/CXRA-ENC-001.md');
    assert.match((await workspace.openTextDocument(code.target)).getText(), /^# CXRA-ENC-001/);
  });

  it('are there for files that no editor shows', async () => {
    await finding(fileUri('shop/journey.cxra'), 'CXRA-JRN-013');
  });

  it('tell the places that led to them', async () => {
    const { relatedInformation } = await finding(fileUri('shop/flows.cxra'), 'CXRA-ENC-001');
    assert.ok(relatedInformation);
    assert.equal(relatedInformation[0]?.location.uri.toString(), fileUri('shop/flows.cxra').toString());
  });

  it('go with a quick-fix that repairs the design', async () => {
    const { document } = await open('mended/flows.cxra');
    const fixes = await fixesAt(document.uri, await finding(document.uri, 'CXRA-ENC-001'));
    const kinds = new Set(fixes.map(({ title }) => title.split(':')[0]));
    assert.ok(kinds.has('Repair') && kinds.has('Waive'), fixes.map(({ title }) => title).join('\n'));
    await apply(fixes.find(({ title }) => title.startsWith('Repair:')));
    await diagnosticsUntil(document.uri, without('CXRA-ENC-001'));
    assert.match(document.getText(), /protocol: https/);
  });

  it('go with a quick-fix that waives them, once someone says why', async () => {
    const editor = await open('mended/flows.cxra');
    const { uri } = editor.document;
    const fixes = await fixesAt(uri, await finding(uri, 'CXRA-ENC-001'));
    await apply(fixes.find(({ title }) => title.startsWith('Waive:')));
    await finding(uri, 'CXRA-MOD-009');
    await edit(uri, wordRange(editor, '""'), '"The link between both is encrypted below."');
    await edit(uri, wordRange(editor, 'unknown'), 'Operations');
    await edit(uri, new Range(0, 0, 0, 0), 'team Operations "Operations"\n');
    const isWaived = (each: Diagnostic): boolean =>
      codeOf(each) === 'CXRA-ENC-001' && each.severity === DiagnosticSeverity.Hint;
    const all = await diagnosticsUntil(uri, (now) => now.some(isWaived));
    assert.deepEqual(all.find(isWaived)?.tags, [DiagnosticTag.Unnecessary]);
  });

  it('follow what is typed and not saved', async () => {
    const editor = await open('mended/journey.cxra');
    await edit(editor.document.uri, wordRange(editor, '-1'), '+1');
    await diagnosticsUntil(editor.document.uri, without('CXRA-JRN-013'));
    assert.equal(editor.document.isDirty, true);
  });

  it('follow a file that another program writes', async () => {
    const uri = fileUri('watched/journey.cxra');
    await finding(uri, 'CXRA-JRN-013');
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text.replace('emotion: -1', 'emotion: +1')));
    await diagnosticsUntil(uri, without('CXRA-JRN-013'));
  });

  it('stand beside mistakes in the text, which suggest what was meant', async () => {
    const editor = await open('mended/flows.cxra');
    await edit(editor.document.uri, new Range(placeOf(editor, '-> Crm', 3), placeOf(editor, '-> Crm', 6)), 'Crn');
    const problem = await finding(editor.document.uri, 'unresolved-name');
    assert.equal(editor.document.getText(problem.range), 'Crn');
    await apply((await fixesAt(editor.document.uri, problem)).find(({ isPreferred }) => isPreferred));
    await diagnosticsUntil(editor.document.uri, without('unresolved-name'));
    assert.match(editor.document.getText(), /Shop -> Crm/);
  });

  it('include what is wrong in the configuration of a project', async () => {
    const uri = fileUri('misconfigured/cxra.config.json');
    const document = await workspace.openTextDocument(uri);
    const problem = await finding(uri, 'configuration');
    assert.equal(document.getText(problem.range), '"CXRA-ENC-999"');
    assert.equal(document.languageId, 'jsonc');
  });
});

function without(code: string): (all: readonly Diagnostic[]) => boolean {
  return (all) => all.every((each) => codeOf(each) !== code);
}

function wordRange(editor: TextEditor, word: string): Range {
  return new Range(placeOf(editor, word), placeOf(editor, word, word.length));
}

async function apply(action: CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit, action?.title);
  assert.ok(await workspace.applyEdit(action.edit));
}

async function edit(uri: Uri, range: Range, text: string): Promise<void> {
  const change = new WorkspaceEdit();
  change.replace(uri, range, text);
  assert.ok(await workspace.applyEdit(change));
}
