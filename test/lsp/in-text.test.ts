import assert from 'node:assert/strict';
import type {
  CodeLens,
  InlayHint,
  InlayHintLabelPart,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver/node';
import { openViewCommand, showLocationsCommand } from '../../language/protocol/commands.js';
import type { ShowLocationsArgument } from '../../language/protocol/commands.js';
import type { TestClient } from './client.js';
import { files, startClient, stopClients, systems } from './fixture.js';

const known = { initializationOptions: { commands: true } };

describe('language server: what is shown in the text', function () {
  this.timeout(60_000);
  afterEach(stopClients);

  const document = (client: TestClient, name: string): { textDocument: { uri: string } } => ({
    textDocument: { uri: client.uri(name) },
  });
  const lenses = (client: TestClient, name: string): Promise<CodeLens[]> =>
    client.request('textDocument/codeLens', document(client, name));

  async function hints(client: TestClient, name: string): Promise<string[]> {
    const list = await client.request<InlayHint[]>('textDocument/inlayHint', {
      ...document(client, name),
      range: { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } },
    });
    return list.map(({ label }) => (label as InlayHintLabelPart[]).map(({ value }) => value).join(''));
  }

  it('has colours by meaning, whole, as changes and for a part', async () => {
    const client = await startClient(files);
    const { legend } = client.answer.initialize!.capabilities.semanticTokensProvider!;
    const { data, resultId } = await client.request<SemanticTokens>(
      'textDocument/semanticTokens/full',
      document(client, 'systems.cxra'),
    );
    const edge = data.findIndex(
      (_, i) => i % 5 === 3 && legend.tokenTypes[data[i]!] === 'segment' && data[i + 1]! & bit('edge'),
    );
    assert.ok(edge >= 0);
    await client.open('systems.cxra', systems.replace('trust: edge', 'trust: restricted'));
    const { edits } = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      ...document(client, 'systems.cxra'),
      previousResultId: resultId,
    });
    assert.ok(edits.length > 0);
    const part = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
      ...document(client, 'systems.cxra'),
      range: { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } },
    });
    assert.ok(part.data.length > 0 && part.data.length < data.length);
    assert.ok(part.data[4]! & bit('restricted'));

    function bit(modifier: string): number {
      return 1 << legend.tokenModifiers.indexOf(modifier);
    }
  });

  it('has the hints that the reader wants, and says when that changed', async () => {
    const client = await startClient(files, { settings: { inlayHints: { dataClass: false } } });
    await client.until(() => client.refreshes.length >= 3);
    assert.deepEqual(await hints(client, 'systems.cxra'), ['Edge → Core']);
    assert.deepEqual(await hints(client, 'journey.cxra'), ['on Web']);
    client.refreshes.length = 0;
    await client.configure({ inlayHints: { segment: false, dataClass: true } });
    await client.until(() => client.refreshes.length >= 3);
    assert.deepEqual(await hints(client, 'systems.cxra'), ['confidential']);
  });

  it('has lenses for who knows their commands, with words for those in sight', async () => {
    const stranger = await startClient(files);
    assert.deepEqual(await lenses(stranger, 'systems.cxra'), []);
    const client = await startClient(files, known);
    const all = await lenses(client, 'systems.cxra');
    assert.ok(all.every(({ command }) => command === undefined));
    const resolved = await Promise.all(all.map((lens) => client.request<CodeLens>('codeLens/resolve', lens)));
    const shop = resolved.filter(({ range }) => range.start.line === 6).map(({ command }) => command!);
    assert.deepEqual(
      shop.map(({ title }) => title).filter((title) => !title.includes('finding')),
      ['1 flow out', 'can reach 1 element'],
    );
    const out = shop.find(({ title }) => title === '1 flow out')!;
    assert.equal(out.command, showLocationsCommand);
    const [argument] = out.arguments as [ShowLocationsArgument];
    assert.equal(client.textIn('systems.cxra', argument.locations[0]!.range), 'sync');
    const [map] = await lenses(client, 'journey.cxra').then((list) =>
      Promise.all(list.map((lens) => client.request<CodeLens>('codeLens/resolve', lens))).then((each) =>
        each.filter(({ command }) => command!.command === openViewCommand),
      ),
    );
    assert.deepEqual(map!.command!.arguments, [{ uri: client.uri('journey.cxra'), viewId: 'journey:Buy' }]);
  });

  it('is to be asked for again in open files when another one changed it', async () => {
    const client = await startClient(files);
    await client.open('journey.cxra', client.text('journey.cxra'));
    await client.open('systems.cxra', systems);
    client.refreshes.length = 0;
    // What comes while the server still computes the opening counts as one change with it.
    for (let i = 1; client.refreshes.length === 0; i++)
      await client.recomputed(() => client.change('systems.cxra', systems + '\n'.repeat(i)));
    await client.until(() => new Set(client.refreshes).size === 3);
  });
});
