import assert from 'node:assert/strict';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  DocumentLink,
  TypeHierarchyItem,
} from 'vscode-languageserver/node';
import type { TestClient } from './client.js';
import { files, startClient, stopClients } from './fixture.js';

const extra = `suppress CXRA-ENC-001 on sync { }
system Papers : api { spec: "papers/api.yaml"  dpia: "papers/none.pdf" }
broken, on purpose
`;

describe('language server: where data comes from and goes to', function () {
  this.timeout(60_000);
  let client: TestClient;
  before(async () => {
    client = await startClient(
      { ...files, 'extra.cxra': extra, 'papers/api.yaml': 'openapi: 3' },
      { initializationOptions: { ruleDocumentationBase: 'cxra-rules:' } },
    );
  });
  after(stopClients);

  const names = (items: readonly { readonly name: string }[]): string[] => items.map(({ name }) => name);

  it('answers along flows, one step at a time', async () => {
    const [shop] = await client.request<CallHierarchyItem[]>(
      'textDocument/prepareCallHierarchy',
      client.at('journey.cxra', 'front: Shop', 8),
    );
    assert.equal(client.textIn('systems.cxra', shop!.selectionRange), 'Shop');
    const outgoing = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: shop });
    assert.deepEqual(names(outgoing.map(({ to }) => to)), ['Crm']);
    assert.equal(client.textIn('systems.cxra', outgoing[0]!.fromRanges[0]!), 'sync');
    const incoming = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
      item: outgoing[0]!.to,
    });
    assert.deepEqual(names(incoming.map(({ from }) => from)), ['Shop']);
    assert.deepEqual(await client.request('callHierarchy/incomingCalls', { item: shop }), []);
  });

  it('answers along segments', async () => {
    const [core] = await client.request<TypeHierarchyItem[]>(
      'textDocument/prepareTypeHierarchy',
      client.at('systems.cxra', 'segment Core', 9),
    );
    const inside = await client.request<TypeHierarchyItem[]>('typeHierarchy/subtypes', { item: core });
    assert.deepEqual(names(inside), ['Vault', 'Crm']);
    const around = await client.request<TypeHierarchyItem[]>('typeHierarchy/supertypes', { item: inside[0] });
    assert.deepEqual(names(around), ['Core']);
  });

  it('leads to files that are there, and to the pages of rules', async () => {
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: client.uri('extra.cxra') },
    });
    assert.deepEqual(
      links.map(({ range, target }) => [client.textIn('extra.cxra', range), target]),
      [
        ['CXRA-ENC-001', 'cxra-rules:/CXRA-ENC-001.md'],
        ['papers/api.yaml', client.uri('papers/api.yaml')],
      ],
    );
  });
});
