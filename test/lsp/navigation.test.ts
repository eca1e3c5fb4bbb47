import assert from 'node:assert/strict';
import { DocumentHighlightKind, ResponseError, SymbolKind } from 'vscode-languageserver/node';
import type {
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  MarkupContent,
  SelectionRange,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver/node';
import type { TestClient } from './client.js';
import { files, journey, startClient, stopClients, systems } from './fixture.js';

const suppressions = `suppress CXRA-ENC-001 on Shop {
  category: accepted-risk
  owner: Sec
}
view Zones : segmentation { include: Edge, Core  focus: Shop }
`;

describe('language server: finding one’s way', function () {
  this.timeout(60_000);
  let client: TestClient;
  before(async () => {
    client = await startClient({ ...files, 'views.cxra': suppressions });
  });
  after(stopClients);

  const fileOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);
  const placesIn = (list: readonly Location[]): string[] =>
    list.map(({ uri, range }) => `${fileOf(uri)}:${range.start.line + 1} ${client.textIn(fileOf(uri), range)}`).sort();

  async function hoverText(name: string, piece: string, into = 0): Promise<string> {
    const hover = await client.request<Hover | null>('textDocument/hover', client.at(name, piece, into));
    return hover === null ? '' : (hover.contents as MarkupContent).value;
  }

  it('hovers explain elements, with their documentation and what is stated, inherited and found', async () => {
    const element = await hoverText('journey.cxra', 'front: Shop', 8);
    assert.match(element, /system Shop : commerce/);
    assert.match(element, /What customers see\./);
    assert.match(await hoverText('systems.cxra', 'flow sync', 6), /CXRA-ENC-001/);
  });

  it('hovers have links only for who carries them out', async () => {
    assert.doesNotMatch(await hoverText('journey.cxra', 'front: Shop', 8), /command:/);
    const knowing = await startClient(files, { initializationOptions: { commands: true } });
    const { contents } = await knowing.request<Hover>(
      'textDocument/hover',
      knowing.at('journey.cxra', 'journey Buy', 8),
    );
    assert.match((contents as MarkupContent).value, /\(command:cxra\.openView\?/);
  });

  it('hovers explain keywords, kinds, attributes, values and rules', async () => {
    assert.match(await hoverText('systems.cxra', 'segment Edge'), /segment/);
    assert.notEqual(await hoverText('systems.cxra', ': commerce', 3), '');
    assert.match(await hoverText('systems.cxra', 'protocol: http\n'), /protocol/);
    assert.match(await hoverText('systems.cxra', 'trust: edge', 8), /edge/);
    assert.match(await hoverText('views.cxra', 'CXRA-ENC-001'), /CXRA-ENC-001/);
    assert.equal(await hoverText('systems.cxra', '{'), '');
  });

  it('definitions are found in other files, and of each part of a qualified name', async () => {
    const definition = (name: string, piece: string, into = 0): Promise<Location | null> =>
      client.request('textDocument/definition', client.at(name, piece, into));
    const shop = await definition('journey.cxra', 'front: Shop', 8);
    assert.deepEqual(placesIn([shop!]), ['systems.cxra:7 Shop']);
    assert.deepEqual(placesIn([(await definition('journey.cxra', '-> Look', 4))!]), ['journey.cxra:9 Look']);
    assert.deepEqual(placesIn([(await definition('systems.cxra', 'system Shop', 8))!]), ['systems.cxra:7 Shop']);
    assert.equal(await definition('systems.cxra', 'authn: mtls', 8), null);
  });

  it('references are found in all files, with the declaration or without', async () => {
    const at = client.at('journey.cxra', 'front: Shop', 8);
    const references = (includeDeclaration: boolean): Promise<Location[]> =>
      client.request('textDocument/references', { ...at, context: { includeDeclaration } });
    const uses = ['journey.cxra:2 Shop', 'systems.cxra:11 Shop', 'views.cxra:1 Shop', 'views.cxra:5 Shop'];
    assert.deepEqual(placesIn(await references(false)), uses);
    assert.deepEqual(placesIn(await references(true)), [...uses, 'systems.cxra:7 Shop'].sort());
  });

  it('highlights are those of one file, its declaration as written', async () => {
    const highlights = await client.request<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      client.at('systems.cxra', 'flow sync Shop', 10),
    );
    assert.deepEqual(
      highlights.map(({ range, kind }) => [range.start.line, kind]),
      [
        [6, DocumentHighlightKind.Write],
        [10, DocumentHighlightKind.Read],
      ],
    );
  });

  it('renaming changes every file, suppressions too, and nothing else', async () => {
    const at = client.at('systems.cxra', 'system Shop', 8);
    assert.equal((await client.request<{ placeholder: string }>('textDocument/prepareRename', at)).placeholder, 'Shop');
    const { changes } = await client.request<WorkspaceEdit>('textDocument/rename', { ...at, newName: 'web-store' });
    const after = Object.fromEntries(
      Object.entries(changes!).map(([uri, edits]) => [fileOf(uri), client.edited(fileOf(uri), edits)]),
    );
    assert.deepEqual(after, {
      'systems.cxra': systems.replace(/\bShop\b/g, 'web-store'),
      'journey.cxra': journey.replace(/\bShop\b/g, 'web-store'),
      'views.cxra': suppressions.replace(/\bShop\b/g, 'web-store'),
    });
  });

  it('renaming is refused where it would break something, with a reason', async () => {
    const refusal = async (name: string, piece: string, into: number, newName: string): Promise<string> => {
      const error: unknown = await client
        .request('textDocument/rename', { ...client.at(name, piece, into), newName })
        .then(
          () => undefined,
          (reason: unknown) => reason,
        );
      return error instanceof ResponseError ? error.message : '';
    };
    assert.match(await refusal('systems.cxra', 'system Shop', 8, 'Vault'), /Vault.*store/);
    for (const newName of ['', 'two words', '1st', 'any', 'none', 'a.b'])
      assert.notEqual(await refusal('systems.cxra', 'system Shop', 8, newName), '', newName);
    assert.notEqual(await refusal('systems.cxra', 'trust: edge', 8, 'inner'), '');
    assert.notEqual(await refusal('journey.cxra', 'step Look', 6, 'Choose'), '');
    await assert.rejects(
      client.request('textDocument/prepareRename', client.at('systems.cxra', 'protocol')),
      ResponseError,
    );
  });

  it('the outline follows the nesting of the text', async () => {
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: client.uri('journey.cxra') },
    });
    const names = (list: readonly DocumentSymbol[]): unknown[] =>
      list.map(({ name, children = [] }) => (children.length === 0 ? name : [name, names(children)]));
    assert.deepEqual(names(symbols), ['Web', 'Page', 'Mia', 'Everyone', ['Buy', [['Find', ['Look', 'Choose']]]]]);
    assert.deepEqual(
      symbols.map(({ selectionRange }) => client.textIn('journey.cxra', selectionRange)),
      ['Web', 'Page', 'Mia', 'Everyone', 'Buy'],
    );
    assert.deepEqual(
      symbols.map(({ detail }) => detail),
      ['channel : web', 'touchpoint', 'persona', 'audience', 'journey'],
    );
  });

  it('symbols of the whole workspace are found by name, title and letters in order', async () => {
    const find = async (query: string): Promise<string[]> =>
      (await client.request<WorkspaceSymbol[]>('workspace/symbol', { query })).map(({ name }) => name);
    assert.equal((await find('shop'))[0], 'Shop');
    assert.ok((await find('Web shop')).includes('Shop'));
    assert.ok((await find('evry')).includes('Everyone'));
    assert.deepEqual(await find('zzzz'), []);
    const [symbol] = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'Crm' });
    assert.equal(symbol!.kind, SymbolKind.Class);
    assert.equal(fileOf(symbol!.location.uri), 'systems.cxra');
  });

  it('blocks fold, and selections grow', async () => {
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri: client.uri('journey.cxra') },
    });
    assert.deepEqual(folds.map(({ startLine, endLine }) => [startLine, endLine]).sort(), [
      [4, 10],
      [7, 9],
    ]);
    const { textDocument, position } = client.at('systems.cxra', 'trust: edge', 8);
    const [selection] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions: [position],
    });
    const texts: string[] = [];
    for (let each: SelectionRange | undefined = selection; each; each = each.parent)
      texts.push(client.textIn('systems.cxra', each.range));
    assert.deepEqual(texts.slice(0, 2), ['edge', 'trust: edge']);
    assert.equal(texts.at(-1), systems);
  });

  it('formatting lays out unsaved text, and leaves what is laid out', async () => {
    const messy = 'segment  A{trust:edge\n\n\n\nsystem B:backend}\n';
    await client.open('messy.cxra', messy);
    const format = (): Promise<TextEdit[]> =>
      client.request('textDocument/formatting', {
        textDocument: { uri: client.uri('messy.cxra') },
        options: { tabSize: 4, insertSpaces: false },
      });
    const tidy = client.edited('messy.cxra', await format());
    assert.equal(tidy, 'segment A { trust: edge\n\n  system B : backend }\n');
    await client.change('messy.cxra', tidy);
    assert.deepEqual(await format(), []);
    await client.change('messy.cxra', 'segment  A {');
    assert.deepEqual(await format(), []);
    await client.change('messy.cxra', 'team   A\nteam   B\n');
    const inLine = await client.request<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument: { uri: client.uri('messy.cxra') },
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } },
      options: {},
    });
    assert.equal(client.edited('messy.cxra', inLine), 'team   A\nteam B\n');
    await client.change('messy.cxra', 'broken {\nsystem  A:api{region:eu}');
    const behind = await client.request<TextEdit[]>('textDocument/onTypeFormatting', {
      ...client.at('messy.cxra', 'eu}', 3),
      ch: '}',
      options: {},
    });
    assert.equal(client.edited('messy.cxra', behind), 'broken {\n  system A : api { region: eu }');
    await client.close('messy.cxra');
  });
});
