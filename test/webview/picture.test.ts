import { strict as assert } from 'node:assert';
import { journeySample } from '../../webview/samples/journey.js';
import { segmentationSample } from '../../webview/samples/segmentation.js';
import { patience, usePreview } from './preview-page.js';

describe('the picture in the page', function () {
  this.timeout(patience);
  const preview = usePreview();

  for (const viewId of ['journey', 'blueprint', 'segmentation']) {
    it(`is drawn under the policy of the editor: ${viewId}`, async () => {
      await preview().show(viewId);
      const steps = journeySample.stages.flatMap((stage) => [stage, ...stage.steps]);
      const { containers, nodes, edges } = segmentationSample;
      const wanted = viewId === 'segmentation' ? [...containers, ...nodes, ...edges] : steps;
      for (const { id } of wanted) assert.ok((await preview().part(id).count()) > 0, id);
    });
  }

  it('is laid out by a worker from a blob address', async () => {
    await preview().show('segmentation');
    const workers = preview().page.workers();
    assert.equal(workers.length, 1);
    assert.match(workers[0]!.url(), /^blob:/);
    const inWorker = await workers[0]!.evaluate(
      () => typeof document === 'undefined' && typeof self.onmessage === 'function',
    );
    assert.ok(inWorker);
  });

  it('shows the findings on their elements', async () => {
    await preview().show('journey');
    assert.equal(await preview().part('Collect.Account').locator('[data-badge="error"]').textContent(), '3');
    assert.equal(await preview().part('Collect.Reco').locator('[data-badge="warning"]').count(), 1);
  });

  it('keeps text of the model text', async () => {
    const hostile = '<img src=x onerror="window.broken=true">';
    const nodes = segmentationSample.nodes.map((node) => ({ ...node, title: hostile, detail: hostile }));
    const views = [{ id: 'segmentation', title: hostile, kind: hostile }];
    await preview().show('segmentation', { diagram: { ...segmentationSample, title: hostile, nodes }, views });
    await preview().part('Oms').hover();
    await preview().page.locator('.tooltip').waitFor();
    await preview().send({ type: 'message', text: hostile });
    await preview().page.locator('.message').waitFor();
    assert.equal(await preview().page.locator('.message').textContent(), hostile);
    assert.equal(await preview().page.locator('img').count(), 0);
    assert.equal(await preview().page.evaluate(() => 'broken' in window), false);
  });

  it('stays while the next one is laid out, and where it was', async () => {
    await preview().show('segmentation');
    await preview().page.getByRole('button', { name: 'Zoom in' }).click();
    await preview().settled();
    const before = await preview().saved();
    await preview().send({
      type: 'diagram',
      diagram: {
        ...segmentationSample,
        nodes: [...segmentationSample.nodes, { id: 'New', title: 'New', keyword: 'system', container: 'AppZone' }],
      },
      views: [],
      viewId: 'segmentation',
    });
    assert.ok(await preview().part('Oms').isVisible());
    await preview().part('New').waitFor();
    assert.deepEqual((await preview().saved()).viewports, before.viewports);
  });

  it('is the newest of many that come at once', async () => {
    for (let turn = 1; turn <= 20; turn++)
      await preview().send({
        type: 'diagram',
        diagram: { ...segmentationSample, title: `Turn ${turn}` },
        views: [],
        viewId: 'segmentation',
      });
    await preview().page.locator('[data-layer="header"] text', { hasText: 'Turn 20' }).waitFor();
  });

  it('is replaced by a message, and comes back', async () => {
    await preview().show('journey');
    await preview().send({ type: 'message', text: 'This view shows nothing yet.' });
    await preview().page.locator('.message').waitFor();
    assert.equal(await preview().page.locator('.pane').count(), 0);
    assert.ok(await preview().page.getByRole('button', { name: 'Export' }).isDisabled());
    await preview().show('journey');
    assert.equal(await preview().page.locator('.message').count(), 0);
  });

  it('says when it is not that of the text', async () => {
    await preview().show('journey', { stale: true });
    await preview().page.locator('[data-notice="stale"]').waitFor();
    await preview().show('journey', { stale: false });
    await preview().page.locator('[data-notice="stale"]').waitFor({ state: 'detached' });
  });

  it('ignores messages that it does not know', async () => {
    await preview().show('journey');
    await preview().page.evaluate(() => {
      for (const data of ['text', null, 7, {}, { type: 'later' }]) window.postMessage(data, '*');
    });
    await preview().settled();
    assert.ok(await preview().part('Collect.Pay').isVisible());
  });
});
