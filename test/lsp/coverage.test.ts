import { strict as assert } from 'node:assert';
import missingComponent from '../../language/analysis/rules/governance/missing-component.js';
import type { CoverageComponentEntry, CoverageResult, SkeletonResult } from '../../language/protocol/coverage.js';
import type { TestClient } from './client.js';
import { startClient, stopClients } from './fixture.js';

describe('language server: coverage', function () {
  this.timeout(60_000);
  let client: TestClient;
  before(async () => {
    client = await startClient({ 'shop/a.cxra': missingComponent.bad, 'shop/cxra.config.json': '{}', 'new.cxra': '' });
  });
  after(stopClients);

  const coverage = (name: string): Promise<CoverageResult> =>
    client.request('cxra/coverage', { uri: client.uri(name) });
  const skeleton = (name: string, component: string, part: string): Promise<SkeletonResult> =>
    client.request('cxra/skeleton', { uri: client.uri(name), component, part });
  const component = async (name: string, wanted: string): Promise<CoverageComponentEntry> =>
    (await coverage(name))!.components.find((each) => each.name === wanted)!;

  it('says what a project has, by names that people gave', async () => {
    const data = await component('shop/a.cxra', 'customer-data');
    assert.equal(data.state, 'realised');
    assert.deepEqual(data.parts[1]!.elements, [{ id: 'Cdp', label: 'Cdp', type: 'system' }]);
    assert.equal((await component('shop/a.cxra', 'personalisation')).state, 'missing');
  });

  it('begins what is missing where its like stands', async () => {
    const { changes } = (await skeleton('shop/a.cxra', 'personalisation', 'audiences'))!;
    assert.deepEqual(Object.keys(changes), [client.uri('shop/a.cxra')]);
    await client.recomputed(() =>
      client.open('shop/a.cxra', client.edited('shop/a.cxra', Object.values(changes).flat())),
    );
    assert.equal((await component('shop/a.cxra', 'personalisation')).state, 'partial');
  });

  it('begins a text that has nothing yet at its end', async () => {
    const { changes } = (await skeleton('new.cxra', 'omnichannel', 'channels'))!;
    await client.recomputed(() => client.open('new.cxra', client.edited('new.cxra', Object.values(changes).flat())));
    assert.equal((await component('new.cxra', 'omnichannel')).state, 'realised');
  });

  it('knows nothing of what is no part and of files that are nowhere', async () => {
    assert.equal(await skeleton('shop/a.cxra', 'omnichannel', 'decisions'), null);
    assert.equal(await client.request('cxra/coverage', { uri: 'file:///nowhere/at/all.cxra' }), null);
  });
});
