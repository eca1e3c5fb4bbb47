import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList } from 'vscode-languageserver/node';
import type { TestClient } from './client.js';
import { files, startClient, stopClients } from './fixture.js';

const name = 'new.cxra';

describe('language server: completion', function () {
  this.timeout(60_000);
  let client: TestClient;
  before(async () => {
    client = await startClient(files, { snippets: true, initializationOptions: { suggestCommand: 'editor.suggest' } });
    await client.open(name, '');
  });
  after(stopClients);

  /** Proposals where `|` stands; by the sign before it if that is what was typed. */
  async function items(marked: string, trigger?: string): Promise<readonly CompletionItem[]> {
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    await client.change(name, text);
    const before = text.slice(0, offset).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)!.length };
    const context = trigger === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter: trigger };
    const list = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: client.uri(name) },
      position,
      context,
    });
    return list.items;
  }

  const labels = async (marked: string, trigger?: string): Promise<string[]> =>
    (await items(marked, trigger)).map(({ label }) => label);

  /** The text after a proposal is taken, gaps and all. */
  async function taken(marked: string, label: string): Promise<string> {
    const item = (await items(marked)).find((each) => each.label === label) ?? assert.fail(`no ${label}`);
    return client.edited(name, [item.textEdit as { range: never; newText: string }]);
  }

  it('begins with the keywords that may stand there', async () => {
    const top = await labels('|');
    for (const word of ['system', 'journey', 'flow', 'policy', 'suppress', 'view', 'rule'])
      assert.ok(top.includes(word), word);
    assert.ok(!top.includes('step') && !top.includes('end'));
    const inStep = await labels('journey J { stage S { step A { | } } }');
    for (const word of ['pain', 'thought', 'emotion', '->', 'end']) assert.ok(inStep.includes(word), word);
    assert.ok(!inStep.includes('system'));
  });

  it('inserts elements with gaps to fill in', async () => {
    assert.match(await taken('sto|', 'store'), /^store \$\{1:Name\} : \$\{2\|sql,/);
  });

  it('has the attributes of the element that are not set', async () => {
    const attributes = await labels('flow a Shop -> Crm { protocol: https  | }');
    for (const word of ['carries', 'authn', 'owner', 'port']) assert.ok(attributes.includes(word), word);
    assert.ok(!attributes.includes('protocol') && !attributes.includes('trust'));
    assert.equal(await taken('segment S { tru| }', 'trust'), 'segment S { trust:  }');
  });

  it('has the values of an attribute behind its colon and behind each comma', async () => {
    assert.ok((await labels('segment S { trust:| }', ':')).includes('untrusted'));
    assert.ok((await labels('segment S { trust: | }', ' ')).includes('planned'));
    const more = await labels('data D { tags: personal, | }', ',');
    assert.ok(more.includes('contact') && !more.includes('personal'));
    assert.equal(await taken('segment S { trust:| }', 'edge'), 'segment S { trust: edge }');
  });

  it('has the kinds behind the colon of a header', async () => {
    const kinds = await labels('store S : |', ' ');
    assert.ok(kinds.includes('sql') && !kinds.includes('web-app'));
  });

  it('has elements of the fitting sort, of all files', async () => {
    assert.deepEqual(
      (await labels('data D { owner: | }', ' ')).filter((label) => /^[A-Z]/.test(label)),
      ['Sec'],
    );
    assert.deepEqual((await labels('system X : backend in |', ' ')).filter((label) => /^[A-Z]/.test(label)).sort(), [
      'Core',
      'Edge',
    ]);
    const ends = await labels('flow Shop -> |', ' ');
    assert.ok(ends.includes('Crm') && ends.includes('Page') && !ends.includes('Edge') && !ends.includes('Sec'));
    assert.ok((await labels('flow Shop ->|', '>')).includes('Crm'));
  });

  it('has the steps of the journey behind an arrow, and those of another behind its name', async () => {
    assert.deepEqual(
      (await labels('journey J { stage S { step A { -> | } step B } }')).filter((label) => /^[A-Z]/.test(label)),
      ['A', 'B'],
    );
    assert.ok((await labels('metric M : csat { measures: Buy.| }', '.')).includes('Buy.Find.Look'));
  });

  it('has rules and flows for suppressions', async () => {
    assert.ok((await labels('suppress |')).includes('CXRA-ENC-001'));
    assert.ok((await labels('suppress CXRA-ENC-001 on |')).includes('sync'));
  });

  it('answers behind an opening parenthesis, and behind the space that a header may go on after', async () => {
    assert.ok((await labels('segment S { trust: planned(| }', '(')).includes('edge'));
    assert.deepEqual(await labels('system X : backend | ', ' '), ['in']);
  });

  it('creates what is named, elsewhere in the file', async () => {
    const create = (await items('data A\nflow Shop -> Crm { carries: New| }')).find(
      ({ label }) => label === 'Create data New',
    );
    const edits = [create!.textEdit as { range: never; newText: string }, ...create!.additionalTextEdits!];
    assert.equal(client.edited(name, edits), 'data A\ndata New\nflow Shop -> Crm { carries: New }');
  });

  it('has nothing in texts and comments, nor behind a space where a statement may begin', async () => {
    assert.deepEqual(await labels('team A "in | a text"'), []);
    assert.deepEqual(await labels('// in | a comment'), []);
    assert.deepEqual(await labels('team A {\n | }', ' '), []);
  });

  it('is there in a file that is broken', async () => {
    assert.ok((await labels('segment Z {\n system A : ) ) \n trust: |')).includes('edge'));
    assert.ok((await labels('flow Shop -> Crm { protocol: | \n\nsystem Other : backend')).includes('https'));
  });
});
