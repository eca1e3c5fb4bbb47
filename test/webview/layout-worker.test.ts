import { strict as assert } from 'node:assert';
import { patience, usePreview } from './preview-page.js';
import { sampleMessage } from '../../webview/dev/sample-views.js';

const script = '**/layout-worker.js';

describe('layout in the page', function () {
  this.timeout(patience);
  const preview = usePreview();

  it('shows that it takes a while', async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await preview().page.route(script, async (route) => {
      await released;
      await route.continue();
    });
    await preview().page.reload();
    await preview().send(sampleMessage('segmentation'));
    const progress = preview().page.getByRole('progressbar');
    await progress.waitFor();
    assert.equal(await preview().page.locator('main').getAttribute('aria-busy'), 'true');
    release();
    await preview().part('Oms').waitFor();
    await progress.waitFor({ state: 'hidden' });
  });

  it('says when it is impossible, and tries again when asked to', async () => {
    await preview().page.route(script, (route) => route.fulfill({ status: 404 }));
    await preview().page.reload();
    await preview().send(sampleMessage('segmentation'));
    await preview().page.locator('[data-notice="error"]').waitFor();
    await preview().page.unroute(script);
    await preview().page.getByRole('button', { name: 'Try again' }).click();
    await preview().part('Oms').waitFor();
    await preview().page.locator('[data-notice="error"]').waitFor({ state: 'detached' });
    const missing = preview().problems.splice(0);
    assert.ok(missing.every((problem) => problem.includes('404')));
  });

  it('leaves the page free to answer while it works', async () => {
    await preview().show('journey');
    const during = await preview().page.evaluate(
      (message) =>
        new Promise((resolve) => {
          window.addEventListener('message', ({ data }: MessageEvent<{ type?: string }>) => {
            if (data.type !== 'select') return;
            const marked = document.querySelector<SVGElement>('[aria-current="true"]')?.dataset['element'];
            resolve({ marked, view: document.querySelector<HTMLElement>('.pane')?.dataset['view'] });
          });
          window.postMessage(message, '*');
          window.postMessage({ type: 'select', elementId: 'Collect.Pay' }, '*');
        }),
      sampleMessage('segmentation'),
    );
    assert.deepEqual(during, { marked: 'Collect.Pay', view: 'journey' });
    await preview().part('Oms').waitFor();
  });
});
