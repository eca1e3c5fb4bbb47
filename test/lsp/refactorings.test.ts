import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver/node';
import type { TestClient } from './client.js';
import { files, startClient, stopClients, systems } from './fixture.js';

describe('language server: refactorings', function () {
  this.timeout(60_000);
  let client: TestClient;
  before(async () => {
    client = await startClient(files);
  });
  after(stopClients);

  function actions(piece: string, only?: string[]): Promise<CodeAction[]> {
    const { textDocument, position } = client.at('systems.cxra', piece);
    const range = { start: position, end: position };
    return client.request('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics: [], ...(only && { only }) },
    });
  }

  async function chosen(piece: string, title: string): Promise<CodeAction> {
    const action = (await actions(piece, ['refactor'])).find((each) => each.title.startsWith(title));
    assert.ok(action && action.edit === undefined, title);
    return client.request('codeAction/resolve', action);
  }

  it('have their changes when they are chosen', async () => {
    const { edit } = await chosen('system Crm', 'Move `Crm` to segment `Edge`');
    const changed = client.edited('systems.cxra', edit!.changes![client.uri('systems.cxra')]!);
    assert.equal(changed, systems.replace('crm in Core', 'crm in Edge'));
  });

  it('make new files as a part of the same change', async () => {
    const { edit } = await chosen('store Vault', 'Move `Vault` to a new file');
    const [create, ...documents] = edit!.documentChanges as [{ kind: string; uri: string }, ...TextDocumentEdit[]];
    assert.deepEqual([create.kind, create.uri], ['create', client.uri('vault.cxra')]);
    const added = documents.find(({ textDocument }) => textDocument.uri === create.uri)!;
    assert.deepEqual(
      added.edits.map((each) => ('newText' in each ? each.newText : '')),
      ['store Vault : sql in Core\n'],
    );
    assert.equal(documents.length, 2);
  });

  it('are of the text as it is, saved or not', async () => {
    const action = (await actions('system Crm', ['refactor.move']))[0]!;
    await client.open('systems.cxra', systems.replace('system Crm', 'system Other'));
    const resolved = await client.request<CodeAction>('codeAction/resolve', action);
    assert.deepEqual(resolved.edit, { changes: {} });
    await client.change('systems.cxra', systems);
  });

  it('come by their kind', async () => {
    assert.deepEqual(
      (await actions('system Crm', ['refactor.inline'])).map(({ kind }) => kind),
      ['refactor.inline'],
    );
    assert.deepEqual(await actions('system Crm', ['source.organizeImports']), []);
  });
});
