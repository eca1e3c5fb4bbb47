import assert from 'node:assert/strict';
import type { Diagnostic, Location, WorkspaceEdit } from 'vscode-languageserver/node';
import type { DiagramResult, ElementAtResult, ViewsResult } from '../../language/protocol/requests.js';
import { files, startClient, stopClients, systems } from './fixture.js';

const codes = (list: readonly Diagnostic[]): unknown[] => list.map(({ code }) => code);
const has =
  (code: string) =>
  (list: readonly Diagnostic[]): boolean =>
    codes(list).includes(code);
const lacks =
  (code: string) =>
  (list: readonly Diagnostic[]): boolean =>
    !codes(list).includes(code);

describe('language server: the workspace', function () {
  this.timeout(60_000);
  afterEach(stopClients);

  it('follows files that are added, changed and deleted on disk', async () => {
    const client = await startClient({ 'a.cxra': 'data D { owner: Sec }' });
    await client.diagnosticsWhere('a.cxra', has('unresolved-name'));
    client.write('teams/b.cxra', 'team Sec');
    await client.watched(['teams/b.cxra', 1]);
    await client.diagnosticsWhere('a.cxra', lacks('unresolved-name'));
    client.write('teams/b.cxra', 'team Security');
    await client.watched(['teams/b.cxra', 2]);
    await client.diagnosticsWhere('a.cxra', has('unresolved-name'));
    client.write('teams/b.cxra', 'team Sec');
    await client.watched(['teams/b.cxra', 2]);
    await client.diagnosticsWhere('a.cxra', lacks('unresolved-name'));
    client.remove('teams');
    await client.watched(['teams/b.cxra', 3]);
    await client.diagnosticsWhere('a.cxra', has('unresolved-name'));
  });

  it('follows the configuration without a restart, on disk and unsaved', async () => {
    const client = await startClient(files);
    await client.diagnosticsWhere('systems.cxra', has('CXRA-ENC-001'));
    client.write('cxra.config.json', '{ "rules": { "cleartext-transit": "off" } }');
    await client.watched(['cxra.config.json', 1]);
    await client.diagnosticsWhere('systems.cxra', lacks('CXRA-ENC-001'));
    await client.open('cxra.config.json', '{ "rules": { "CXRA-ENC-001": "info", "no-such-rule": "off" } }');
    const list = await client.diagnosticsWhere('systems.cxra', has('CXRA-ENC-001'));
    assert.equal(list.find(({ code }) => code === 'CXRA-ENC-001')!.severity, 3);
    const [problem] = await client.diagnosticsWhere('cxra.config.json', (each) => each.length > 0);
    assert.equal(client.textIn('cxra.config.json', problem!.range), '"no-such-rule"');
    await client.change('cxra.config.json', '{ "exclude": ["systems.cxra"] }');
    await client.diagnosticsWhere('systems.cxra', (each) => each.length === 0);
    await client.diagnosticsWhere('journey.cxra', has('unresolved-name'));
    await client.close('cxra.config.json');
    client.remove('cxra.config.json');
    await client.watched(['cxra.config.json', 3]);
    await client.diagnosticsWhere('systems.cxra', has('CXRA-ENC-001'));
  });

  it('keeps projects apart, unless one uses the other, and then by qualified name', async () => {
    const client = await startClient({
      'base/cxra.config.json': '{ "name": "base" }',
      'base/a.cxra': 'team Core',
      'shop/cxra.config.json': '{ }',
      'shop/a.cxra': 'data Unqualified { owner: Core }\ndata Qualified { owner: base.Core }',
    });
    const before = await client.diagnosticsWhere('shop/a.cxra', has('unresolved-name'));
    assert.deepEqual(codes(before).filter((code) => code === 'unresolved-name').length, 2);
    await client.open('shop/cxra.config.json', '{ "uses": ["base"] }');
    const after = await client.diagnosticsWhere(
      'shop/a.cxra',
      (list) => codes(list).filter((code) => code === 'unresolved-name').length === 1,
    );
    const unresolved = after.find(({ code }) => code === 'unresolved-name')!;
    assert.equal(client.textIn('shop/a.cxra', unresolved.range), 'Core');
    assert.equal(unresolved.range.start.line, 0);

    const definition = await client.request<Location>(
      'textDocument/definition',
      client.at('shop/a.cxra', 'base.Core', 6),
    );
    assert.equal(definition.uri, client.uri('base/a.cxra'));
    const references = await client.request<Location[]>('textDocument/references', {
      ...client.at('base/a.cxra', 'Core', 1),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(references.map(({ uri }) => uri).sort(), [client.uri('base/a.cxra'), client.uri('shop/a.cxra')]);
    const { changes } = await client.request<WorkspaceEdit>('textDocument/rename', {
      ...client.at('base/a.cxra', 'Core', 1),
      newName: 'Platform',
    });
    assert.equal(
      client.edited('shop/a.cxra', changes![client.uri('shop/a.cxra')]!),
      client.text('shop/a.cxra').replace('base.Core', 'base.Platform'),
    );

    await client.change('shop/cxra.config.json', '{ "uses": ["bas"] }');
    const [missing] = await client.diagnosticsWhere('shop/cxra.config.json', (list) => list.length > 0);
    assert.equal(client.textIn('shop/cxra.config.json', missing!.range), '"bas"');
  });

  it('takes folders that are added and lets go of those that are removed', async () => {
    const client = await startClient(
      { 'one/a.cxra': 'team A { leed: "x" }', 'two/a.cxra': 'team A { leed: "x" }' },
      { folders: ['one'] },
    );
    await client.diagnosticsWhere('one/a.cxra', has('unknown-attribute'));
    assert.equal(client.diagnosticsByUri.has(client.uri('two/a.cxra')), false);
    const folder = (name: string): unknown => ({ name, uri: client.uri(name) });
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [folder('two')], removed: [folder('one')] },
    });
    await client.diagnosticsWhere('two/a.cxra', has('unknown-attribute'));
    await client.diagnosticsWhere('one/a.cxra', (list) => list.length === 0);
  });

  it('gives views, pictures and places to whoever asks', async () => {
    const client = await startClient(files);
    const uri = client.uri('journey.cxra');
    const views = await client.request<ViewsResult>('cxra/views', { uri });
    assert.deepEqual(views.map(({ id }) => id).sort(), ['blueprint:Buy', 'journey:Buy', 'segmentation']);
    const picture = await client.request<DiagramResult>('cxra/diagram', { uri, viewId: 'segmentation' });
    assert.equal(picture.diagram?.kind, 'segmentation');
    assert.equal(picture.broken, false);
    assert.equal((await client.request<DiagramResult>('cxra/diagram', { uri })).viewId, 'journey:Buy');
    const none = await client.request<DiagramResult>('cxra/diagram', { uri, viewId: 'no-such-view' });
    assert.equal(none.diagram, undefined);
    assert.notEqual(none.message ?? '', '');

    const { position } = client.at('journey.cxra', 'emotion: 1', 3);
    assert.deepEqual(await client.request<ElementAtResult>('cxra/elementAt', { uri, position }), {
      elementId: 'Buy.Find.Look',
    });
    const place = await client.request<Location>('cxra/locationOf', { uri, elementId: 'Shop -> Crm' });
    assert.equal(place, null);
    const crm = await client.request<Location>('cxra/locationOf', { uri, elementId: 'Crm' });
    assert.equal(client.textIn('systems.cxra', crm.range), 'Crm');
  });

  it('says when a picture changed, and draws the unsaved text, broken or not', async () => {
    const client = await startClient(files);
    await client.until(() => client.changes.length > 0);
    await client.recomputed(() =>
      client.open(
        'systems.cxra',
        systems.replace('system Crm : crm in Core', 'system Crm : crm in Core\nsystem New : backend in Core {'),
      ),
    );
    assert.ok(client.changes.at(-1)!.uris.includes(client.uri('journey.cxra')));
    const picture = await client.request<DiagramResult>('cxra/diagram', {
      uri: client.uri('systems.cxra'),
      viewId: 'segmentation',
    });
    assert.equal(picture.broken, true);
    assert.match(JSON.stringify(picture.diagram), /"New"/);
  });
});
