import { strict as assert } from 'node:assert';
import type { ImpactResult } from '../../language/protocol/impact.js';
import type { TestClient } from './client.js';
import { files, startClient, stopClients } from './fixture.js';

describe('language server: impact', function () {
  this.timeout(60_000);
  let client: TestClient;
  before(async () => {
    client = await startClient(files);
  });
  after(stopClients);

  const impact = (name: string, piece: string, into = 0): Promise<ImpactResult> => {
    const { textDocument, position } = client.at(name, piece, into);
    return client.request('cxra/impact', { uri: textDocument.uri, position });
  };

  it('says what is hit with the element whose text it is, or that is named there', async () => {
    for (const result of [await impact('systems.cxra', 'commerce'), await impact('journey.cxra', 'Shop }')]) {
      assert.deepEqual(result!.element, { id: 'Shop', label: 'Web shop', type: 'system' });
      const [retired, breached] = result!.answers;
      assert.deepEqual([retired!.question, breached!.question], ['retired', 'breached']);
      const touchpoints = retired!.groups.find(({ name }) => name === 'touchpoints')!;
      assert.deepEqual(touchpoints.directly, [{ id: 'Page', label: 'Start page', type: 'touchpoint' }]);
      assert.equal(typeof breached!.share, 'number');
    }
  });

  it('cannot be asked of other elements, nor where there is none', async () => {
    assert.equal(await impact('systems.cxra', 'data Profile', 6), null);
    assert.equal(
      await client.request('cxra/impact', { uri: 'file:///no.cxra', position: { line: 0, character: 0 } }),
      null,
    );
  });
});
