import assert from 'node:assert/strict';
import { once } from 'node:events';
import { ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { TestClient } from './client.js';
import { files, startClient, stopClients } from './fixture.js';

async function errorOf(answer: Promise<unknown>): Promise<ResponseError<unknown>> {
  const error: unknown = await answer.then(
    () => assert.fail('answered without an error'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ResponseError);
  return error;
}

describe('language server: the protocol', function () {
  this.timeout(60_000);
  let client: TestClient;
  before(async () => {
    client = await startClient(files);
  });
  after(stopClients);

  it('says what it can do, and does no more', () => {
    const { capabilities } = client.answer.initialize!;
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.deepEqual(capabilities.completionProvider?.triggerCharacters, [':', ',', '.', '>', ' ', '(']);
    assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
    for (const ability of [
      'hover',
      'definition',
      'references',
      'documentHighlight',
      'documentSymbol',
      'workspaceSymbol',
      'inlayHint',
      'callHierarchy',
      'typeHierarchy',
      'foldingRange',
      'selectionRange',
      'documentFormatting',
      'documentRangeFormatting',
    ] as const) {
      assert.equal(capabilities[`${ability}Provider`], true, ability);
    }
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: [
        'quickfix',
        'source.fixAll.cxra',
        'refactor.extract',
        'refactor.inline',
        'refactor.move',
        'refactor.rewrite',
      ],
      resolveProvider: true,
    });
    assert.equal(capabilities.workspace?.workspaceFolders?.supported, true);
  });

  it('asks to be told of changes on disk', async () => {
    await client.until(() => client.registrations.length > 0);
    assert.deepEqual(
      client.registrations.map(({ method }) => method),
      ['workspace/didChangeWatchedFiles'],
    );
    assert.match(JSON.stringify(client.registrations), /\*\.cxra.*cxra\.config\.json/);
  });

  it('answers what is malformed with an error, and goes on', async () => {
    assert.equal((await errorOf(client.request('textDocument/teleport', {}))).code, ErrorCodes.MethodNotFound);
    for (const method of [
      'textDocument/hover',
      'textDocument/completion',
      'textDocument/rename',
      'textDocument/codeAction',
      'textDocument/formatting',
      'textDocument/foldingRange',
      'cxra/diagram',
      'cxra/elementAt',
    ]) {
      for (const params of [
        {},
        { textDocument: {} },
        { textDocument: { uri: 12 }, uri: [] },
        { textDocument: { uri: client.uri('systems.cxra') }, position: 'here' },
      ]) {
        await client
          .request(method, params)
          .catch((error: unknown) => assert.ok(error instanceof ResponseError, method));
      }
      await errorOf(client.request(method, {}));
    }
    assert.ok(await client.request('textDocument/hover', client.at('systems.cxra', 'Shop')));
  });

  it('takes notifications that make no sense', async () => {
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: client.uri('never-opened.cxra'), version: 3 },
      contentChanges: [{ text: 'team T' }],
    });
    await client.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: client.uri('never-opened.cxra') },
    });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 'untitled:x', type: 9 }],
    });
    await client.connection.sendNotification('$/whatever', {});
    assert.ok(await client.request('textDocument/hover', client.at('systems.cxra', 'Shop')));
  });

  it('takes positions outside of the text', async () => {
    const textDocument = { uri: client.uri('systems.cxra') };
    for (const position of [
      { line: 10_000, character: 0 },
      { line: 0, character: 10_000 },
    ]) {
      await client.request('textDocument/hover', { textDocument, position });
      await client.request('textDocument/completion', { textDocument, position });
      await client.request('textDocument/definition', { textDocument, position });
    }
    await client.request('textDocument/codeAction', {
      textDocument,
      range: { start: { line: 9_000, character: 0 }, end: { line: 9_999, character: 9 } },
      context: { diagnostics: [] },
    });
  });

  it('knows nothing of files that are nowhere, without an error', async () => {
    const textDocument = { uri: 'file:///nowhere/at/all.cxra' };
    const position = { line: 0, character: 0 };
    assert.equal(await client.request('textDocument/hover', { textDocument, position }), null);
    assert.equal(await client.request('textDocument/documentSymbol', { textDocument }), null);
    assert.deepEqual(await client.request('textDocument/formatting', { textDocument, options: {} }), []);
    assert.deepEqual(await client.request('cxra/views', { uri: textDocument.uri }), []);
    assert.equal(await client.request('cxra/locationOf', { uri: textDocument.uri, elementId: 'A' }), null);
  });

  it('serves a file outside of all folders while it is open', async () => {
    const uri = 'untitled:Untitled-1';
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'cxra', version: 1, text: 'team A { leed: "x" }' },
    });
    await client.until(() => (client.diagnosticsByUri.get(uri) ?? []).length > 0);
    assert.deepEqual(
      client.diagnosticsByUri.get(uri)?.map(({ code }) => code),
      ['unknown-attribute'],
    );
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.until(() => client.diagnosticsByUri.get(uri)?.length === 0);
  });

  it('ends with 0 after shutdown and exit', async () => {
    const other = await startClient({});
    assert.equal(await other.stop(), 0);
  });

  it('ends with 1 on exit without shutdown, and when its editor is gone', async () => {
    const [rude, gone] = [await startClient({}), await startClient({})];
    const ended = once(rude.process, 'exit');
    await rude.connection.sendNotification('exit');
    assert.deepEqual(await ended, [1, null]);
    const left = once(gone.process, 'exit');
    gone.process.stdin!.end();
    const [code] = (await left) as [number];
    assert.equal(code, 1);
  });

  it('follows edits that come faster than it computes, and ends at the last one', async () => {
    await client.open('fast.cxra', '');
    for (let i = 0; i < 200; i++) {
      await client.sendChange('fast.cxra', [
        { range: { start: { line: 0, character: i }, end: { line: 0, character: i } }, text: 'x' },
      ]);
      if (i % 40 === 0)
        void client.request('textDocument/completion', {
          textDocument: { uri: client.uri('fast.cxra') },
          position: { line: 0, character: i },
        });
    }
    await client.sendChange('fast.cxra', [
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 200 } },
        text: 'team Fast { owner: Gone }',
      },
    ]);
    const last = await client.diagnosticsWhere('fast.cxra', (list: readonly Diagnostic[]) =>
      list.some(({ code }) => code === 'unresolved-name'),
    );
    assert.deepEqual(
      last.map(({ code, range }) => [code, range.start]),
      [['unresolved-name', { line: 0, character: 19 }]],
    );
    await client.close('fast.cxra');
  });
});
