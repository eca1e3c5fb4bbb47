import assert from 'node:assert/strict';
import type { Diagnostic, CompletionItem, CompletionList, Hover, MarkupContent } from 'vscode-languageserver/node';
import type { TestClient } from './client.js';
import { startClient, stopClients } from './fixture.js';

const name = 'rules.cxra';

describe('language server: rules of one’s own', function () {
  this.timeout(60_000);
  let client: TestClient;
  before(async () => {
    client = await startClient({ 'model.cxra': 'data Calls { retention: 3y }\n' }, { snippets: true });
    await client.open(name, '');
  });
  after(stopClients);

  async function at(marked: string): Promise<{ textDocument: { uri: string }; position: object }> {
    const offset = marked.indexOf('|');
    await client.change(name, marked.replace('|', ''));
    const lines = marked.slice(0, offset).split('\n');
    return {
      textDocument: { uri: client.uri(name) },
      position: { line: lines.length - 1, character: lines.at(-1)!.length },
    };
  }

  async function items(marked: string): Promise<readonly CompletionItem[]> {
    const params = { ...(await at(marked)), context: { triggerKind: 1 } };
    return (await client.request<CompletionList>('textDocument/completion', params)).items;
  }

  const labels = async (marked: string): Promise<string[]> => (await items(marked)).map(({ label }) => label);

  async function includes(marked: string, wanted: readonly string[], unwanted: readonly string[] = []): Promise<void> {
    const found = await labels(marked);
    for (const label of wanted) assert.ok(found.includes(label), `${label} in ${found.slice(0, 20).join()}`);
    for (const label of unwanted) assert.ok(!found.includes(label), `${label} at ${marked}`);
  }

  it('proposes what a condition is tried on', async () => {
    await includes('rule A { when: "|', ['flow', 'store', 'model'], ['cls', 'encryption-at-rest']);
    await includes('rule A { when: "flow f|"', ['where', 'in']);
    await includes('rule A { when: "flow f, data d in |"', ['carries', 'f', 'src'], ['store']);
  });

  it('proposes attributes of what a chain gives', async () => {
    await includes('rule A { when: "flow f where f.|"', ['protocol', 'src', 'carries'], ['retention']);
    await includes('rule A { when: "flow f, data d in carries(f) where d.|"', ['retention', 'class'], ['protocol']);
    await includes('rule A { when: "flow f where some data d in carries(f): d.|"', ['retention'], ['protocol']);
    await includes('rule A { when: "flow f where Z(dst).|"', ['trust'], ['protocol']);
  });

  it('proposes values of what is compared', async () => {
    await includes("rule A { when: 'flow f where f.protocol = |'", ['https'], ['and']);
    await includes("rule A { when: 'flow f where f.op in {read, |'", ['write'], ['cls', 'f']);
    await includes('rule A { when: "flow f where f.op is |"', ['set', 'unset', 'empty']);
  });

  it('proposes variables and terms, in exceptions and messages too', async () => {
    await includes('rule A { when: "flow f where |"', ['f', 'src', 'cls', 'not', 'some']);
    await includes('rule A { when: "flow f where f.op = read"  unless: "f.op = write; |"', ['f', 'enc']);
    await includes('rule A { when: "flow f where f.op = read"  message: "Is {|"', ['f', 'carries']);
    assert.deepEqual(await labels('rule A { when: "flow f where f.op = read"  message: "Is |"'), []);
  });

  it('replaces the word at the place, in a text of many lines too', async () => {
    const marked = "rule A {\n  when: '''\n    flow f\n    where f.prot|\n  '''\n}";
    const item = (await items(marked)).find(({ label }) => label === 'protocol') ?? assert.fail();
    const edited = await client.edited(name, [item.textEdit as { range: never; newText: string }]);
    assert.equal(edited, marked.replace('prot|', 'protocol'));
  });

  it('explains terms, attributes, values and variables', async () => {
    const hover = async (marked: string): Promise<string> => {
      const found = await client.request<Hover | null>('textDocument/hover', await at(marked));
      return found ? (found.contents as MarkupContent).value : '';
    };
    assert.match(await hover('rule A { when: "flow f where en|c(f) = no" }'), /enc\(x\)/);
    assert.match(await hover('rule A { when: "flow f where f.proto|col = http" }'), /protocol/);
    assert.match(await hover('rule A { when: "flow f where f.op = re|ad" }'), /^\W*read/);
    assert.match(await hover('rule A { when: "flow f where f|.op = read" }'), /flow/);
    assert.equal(await hover('rule A { title: "flow f where e|nc(f) = no" }'), '');
  });

  it('reports what a rule finds and what is wrong with it, and offers the word that was meant', async () => {
    await at('rule LONG "Kept too long" { when: "data d where d.retention > 1y" }\n|');
    const found = await client.diagnosticsWhere('model.cxra', (list) => list.some(({ code }) => code === 'LONG'));
    assert.equal(found.find(({ code }) => code === 'LONG')?.codeDescription, undefined);
    await at('rule LONG { when: "data d where d.retntion > 1y" }|');
    const isProblem = ({ code, message }: Diagnostic): boolean =>
      code === 'bad-condition' && JSON.stringify(message).includes('retntion');
    const problem = (await client.diagnosticsWhere(name, (list) => list.some(isProblem))).find(isProblem)!;
    assert.equal(client.textIn(name, problem.range), 'retntion');
    const actions = await client.request<{ title: string }[]>('textDocument/codeAction', {
      textDocument: { uri: client.uri(name) },
      range: problem.range,
      context: { diagnostics: [problem] },
    });
    assert.ok(actions.some(({ title }) => title.includes('retention')));
  });
});
