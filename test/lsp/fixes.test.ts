import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver/node';
import { addDays } from '../../language/model/durations.js';
import type { TestClient } from './client.js';
import { files, startClient, stopClients, systems } from './fixture.js';

const name = 'systems.cxra';

describe('language server: fixes', function () {
  this.timeout(60_000);
  let client: TestClient;
  before(async () => {
    client = await startClient(files);
  });
  after(stopClients);

  /** Shows a text of the file and waits until its diagnostics are as wanted. */
  async function shown(
    text: string,
    condition: (list: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    await client.close(name);
    await client.open(name, text);
    return client.diagnosticsWhere(name, condition);
  }

  function actions(diagnostic: Diagnostic, only?: string[]): Promise<CodeAction[]> {
    return client.request('textDocument/codeAction', {
      textDocument: { uri: client.uri(name) },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic], ...(only && { only }) },
    });
  }

  function apply(action: CodeAction): string {
    const { changes = {} } = action.edit!;
    assert.deepEqual(Object.keys(changes), [client.uri(name)]);
    return client.edited(name, changes[client.uri(name)] as TextEdit[]);
  }

  function of(list: readonly Diagnostic[], code: string): Diagnostic {
    return (
      list.find((each) => each.code === code) ?? assert.fail(`no ${code} in ${list.map((each) => each.code).join()}`)
    );
  }

  const found = (code: string) => (list: readonly Diagnostic[]) =>
    list.some((each) => each.code === code && each.tags === undefined);
  const gone = (code: string) => (list: readonly Diagnostic[]) => !found(code)(list);

  it('of class repair change the design, and the finding is gone', async () => {
    const list = await shown(systems, found('CXRA-ENC-001'));
    const [repair] = (await actions(of(list, 'CXRA-ENC-001'))).filter(
      ({ title, isPreferred }) => title.startsWith('Repair') && isPreferred,
    );
    assert.deepEqual(
      repair!.diagnostics?.map(({ code, range }) => [code, range]),
      [['CXRA-ENC-001', of(list, 'CXRA-ENC-001').range]],
    );
    const after = apply(repair!);
    assert.match(after, /protocol: https/);
    const left = await shown(after, gone('CXRA-ENC-001'));
    assert.deepEqual(
      left.filter(({ severity }) => severity === 1),
      [],
    );
  });

  it('of class claim state a control, planned first', async () => {
    const list = await shown(systems.replace('authn: mtls', 'authn: none'), found('CXRA-IAM-001'));
    const claims = (await actions(of(list, 'CXRA-IAM-001'))).filter(({ title }) => title.startsWith('Claim'));
    assert.equal(claims.length, 3);
    assert.ok(claims.every(({ isPreferred }) => isPreferred === undefined));
    const [planned, inPlace, proved] = claims.map(apply);
    assert.match(planned!, /authn: planned\(mtls, \d{4}-\d{2}-\d{2}\)/);
    assert.match(proved!, /authn: mtls[^]*evidence: "/);
    await shown(inPlace!, gone('CXRA-IAM-001'));
    assert.equal(inPlace, systems);
  });

  it('of class waive accept it, once a reason and an owner are given', async () => {
    const list = await shown(systems, found('CXRA-ENC-001'));
    const [waive] = (await actions(of(list, 'CXRA-ENC-001'))).filter(({ title }) => title.startsWith('Waive'));
    const after = apply(waive!);
    await shown(after, found('CXRA-MOD-009'));
    const given = after
      .replace('reason: ""', 'reason: "Both are in one locked rack"')
      .replace('owner: unknown', 'owner: Sec');
    await shown(given, (each) => gone('CXRA-ENC-001')(each) && gone('CXRA-MOD-009')(each));
    const until = /expires: (\S+)/.exec(after)![1]!;
    const today = new Date().toISOString().slice(0, 10);
    assert.ok(until >= addDays(today, 88) && until <= addDays(today, 92), until);
  });

  it('of a whole file are repairs only, without new connections', async () => {
    const two = systems.replace(
      /flow sync[^]*$/,
      (flow) =>
        `${flow}flow again Shop -> Crm {\n  protocol: ftp\n  carries: Profile\n  authn: mtls\n  authz: object\n}\n`,
    );
    const list = await shown(two, (each) => each.filter(({ code }) => code === 'CXRA-ENC-001').length === 2);
    const all = await actions(list[0]!, ['source.fixAll']);
    assert.deepEqual(
      all.map(({ kind }) => kind),
      ['source.fixAll.cxra'],
    );
    const after = apply(all[0]!);
    assert.ok(!after.includes('planned(') && !after.includes('suppress ') && !after.includes('policy added'));
    await shown(after, gone('CXRA-ENC-001'));
    assert.equal(after.match(/^flow /gm)?.length, 2);
  });

  it('of a whole file are not offered among quick fixes, nor the reverse', async () => {
    const list = await shown(systems, found('CXRA-ENC-001'));
    const finding = of(list, 'CXRA-ENC-001');
    assert.ok((await actions(finding)).every(({ kind }) => kind === 'quickfix' || kind?.startsWith('refactor.')));
    assert.ok((await actions(finding, ['refactor'])).every(({ kind }) => kind?.startsWith('refactor.')));
    assert.ok((await actions(finding, ['quickfix'])).length > 0);
  });

  it('of problems put in the word that was meant', async () => {
    const table: readonly (readonly [code: string, before: string, after: string])[] = [
      ['unknown-attribute', 'carries: Profile', 'caries: Profile'],
      ['unknown-value', 'trust: edge', 'trust: egde'],
      ['unknown-kind', 'Crm : crm', 'Crm : crmm'],
      ['unresolved-name', 'Shop -> Crm', 'Shop -> Crn'],
      ['unknown-keyword', 'store Vault', 'stor Vault'],
    ];
    for (const [code, right, wrong] of table) {
      const list = await shown(systems.replace(right, wrong), found(code));
      const [first] = (await actions(of(list, code))).filter(({ isPreferred }) => isPreferred);
      assert.equal(apply(first!), systems, code);
    }
  });

  it('of a segment taken for a group of customers change its keyword', async () => {
    const text = `${systems}segment Young { min-size: 50 }\n`;
    const list = await shown(text, found('unknown-attribute'));
    const offered = await actions(of(list, 'unknown-attribute'), ['quickfix']);
    assert.ok(offered.map(apply).includes(text.replace('segment Young', 'audience Young')));
  });

  it('are none where nothing is wrong', async () => {
    await shown(systems, found('CXRA-ENC-001'));
    const { position } = client.at(name, 'team Sec', 5);
    const list = await client.request('textDocument/codeAction', {
      textDocument: { uri: client.uri(name) },
      range: { start: position, end: position },
      context: { diagnostics: [], only: ['quickfix'] },
    });
    assert.deepEqual(list, []);
  });
});
