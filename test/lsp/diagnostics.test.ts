import assert from 'node:assert/strict';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver/node';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { TestClient } from './client.js';
import { files, startClient, stopClients, systems } from './fixture.js';

function has(code: string): (list: readonly Diagnostic[]) => boolean {
  return (list) => list.some((each) => each.code === code);
}

function lacks(code: string): (list: readonly Diagnostic[]) => boolean {
  return (list) => !has(code)(list);
}

describe('language server: diagnostics', function () {
  this.timeout(60_000);
  let client: TestClient;
  before(async () => {
    client = await startClient(files, {
      initializationOptions: { ruleDocumentationBase: 'https://docs.example/rules/' },
    });
  });
  after(stopClients);

  it('come for files that are not open, with code, link, related places and what made them true', async () => {
    const list = await client.diagnosticsWhere('systems.cxra', has('CXRA-ENC-001'));
    const finding = list.find(({ code }) => code === 'CXRA-ENC-001')!;
    assert.equal(client.textIn('systems.cxra', finding.range), 'protocol: http');
    assert.equal(finding.source, 'cxra');
    assert.deepEqual(finding.codeDescription, { href: 'https://docs.example/rules/CXRA-ENC-001.md' });
    assert.notEqual(finding.relatedInformation?.length ?? 0, 0);
    for (const { location, message } of finding.relatedInformation!) {
      assert.equal(location.uri, client.uri('systems.cxra'));
      assert.notEqual(message, '');
    }
    assert.equal(finding.tags, undefined);
  });

  it('follow the unsaved text, in the files that depend on it too', async () => {
    await client.open('systems.cxra', systems);
    await client.change('systems.cxra', systems.replace('system Shop', 'system Store'));
    const inJourney = await client.diagnosticsWhere('journey.cxra', has('unresolved-name'));
    assert.deepEqual(
      inJourney
        .filter(({ code }) => code === 'unresolved-name')
        .map(({ range }) => client.textIn('journey.cxra', range)),
      ['Shop'],
    );
    await client.change('systems.cxra', systems.replace('protocol: http\n', 'protocol: https\n'));
    await client.diagnosticsWhere('journey.cxra', lacks('unresolved-name'));
    await client.diagnosticsWhere('systems.cxra', lacks('CXRA-ENC-001'));
  });

  it('go back to the file on disk when it is closed', async () => {
    await client.close('systems.cxra');
    await client.diagnosticsWhere('systems.cxra', has('CXRA-ENC-001'));
  });

  it('link a name that is taken to the place that has it', async () => {
    await client.open('again.cxra', 'system Shop : backend');
    const [taken] = await client
      .diagnosticsWhere('systems.cxra', has('duplicate-name'))
      .then((list) => list.filter(({ code }) => code === 'duplicate-name'));
    assert.equal(taken!.severity, DiagnosticSeverity.Error);
    assert.deepEqual(
      taken!.relatedInformation?.map(({ location }) => location.uri),
      [client.uri('again.cxra')],
    );
    await client.close('again.cxra');
    await client.diagnosticsWhere('systems.cxra', lacks('duplicate-name'));
  });

  it('of accepted findings are faint and say why', async () => {
    const suppression =
      'suppress CXRA-ENC-001 on sync { category: compensating-control  reason: "Both are in one locked rack"  owner: Sec  expires: 2199-01-01 }';
    const soon = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
    await client.open('accepted.cxra', suppression.replace('2199-01-01', soon));
    const list = await client.diagnosticsWhere('systems.cxra', (each) =>
      each.some(({ code, tags }) => code === 'CXRA-ENC-001' && tags !== undefined),
    );
    const finding = list.find(({ code }) => code === 'CXRA-ENC-001')!;
    assert.deepEqual([finding.severity, finding.tags], [DiagnosticSeverity.Hint, [DiagnosticTag.Unnecessary]]);
    assert.ok(
      finding.relatedInformation?.some(
        ({ location, message }) =>
          location.uri === client.uri('accepted.cxra') && message === 'Both are in one locked rack',
      ),
    );
    await client.close('accepted.cxra');
    await client.diagnosticsWhere('systems.cxra', (each) =>
      each.some(({ code, tags }) => code === 'CXRA-ENC-001' && tags === undefined),
    );
  });

  it('of what is of no use are faint', async () => {
    await client.open('systems.cxra', `${systems.replace('completeness: sketch', '')}data Old { class: internal }`);
    const list = await client.diagnosticsWhere('systems.cxra', has('CXRA-MOD-002'));
    const finding = list.find(({ code }) => code === 'CXRA-MOD-002')!;
    assert.deepEqual([finding.severity, finding.tags], [DiagnosticSeverity.Information, [DiagnosticTag.Unnecessary]]);
    await client.close('systems.cxra');
    await client.diagnosticsWhere('systems.cxra', lacks('CXRA-MOD-002'));
  });

  it('are taken away with their file', async () => {
    client.write('extra.cxra', 'team X { leed: "x" }');
    await client.watched(['extra.cxra', 1]);
    await client.diagnosticsWhere('extra.cxra', has('unknown-attribute'));
    client.remove('extra.cxra');
    await client.watched(['extra.cxra', 3]);
    await client.diagnosticsWhere('extra.cxra', (list) => list.length === 0);
  });

  it('say of a file that is no text that it is none', async () => {
    client.write('picture.cxra', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255, 254]));
    await client.watched(['picture.cxra', 1]);
    const list = await client.diagnosticsWhere('picture.cxra', (each) => each.length > 0);
    assert.deepEqual(
      list.map(({ code }) => code),
      ['not-text'],
    );
  });

  it('count columns as editors do, behind emoji and wide letters too', async () => {
    await client.open('wide.cxra', 'team A "👩‍🚀 客户" { leed: "x" }');
    const [problem] = await client.diagnosticsWhere('wide.cxra', has('unknown-attribute'));
    assert.equal(client.textIn('wide.cxra', problem!.range), 'leed');
    await client.close('wide.cxra');
    await client.diagnosticsWhere('wide.cxra', (list) => list.length === 0);
  });

  it('are not sent again where nothing changed', async () => {
    await client.open('quiet.cxra', 'team Quiet');
    await client.until(() => client.changes.at(-1)!.uris.includes(client.uri('quiet.cxra')));
    client.diagnosticsByUri.clear();
    await client.recomputed(() => client.change('quiet.cxra', 'team Quiet "with a title"'));
    assert.deepEqual([...client.diagnosticsByUri.keys()], []);
    await client.close('quiet.cxra');
  });
});
