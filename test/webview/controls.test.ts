import { strict as assert } from 'node:assert';
import { patience, usePreview } from './preview-page.js';

describe('controls of the preview', function () {
  this.timeout(patience);
  const preview = usePreview();

  it('choose a view', async () => {
    await preview().show('journey');
    const chooser = preview().page.getByRole('combobox', { name: 'View' });
    assert.equal(await chooser.inputValue(), 'journey');
    assert.deepEqual(
      await chooser
        .locator('option')
        .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value)),
      ['journey', 'blueprint', 'segmentation'],
    );
    await chooser.selectOption('segmentation');
    assert.equal((await preview().posted('chooseView')).viewId, 'segmentation');
    await preview().show('segmentation');
    assert.equal(await chooser.inputValue(), 'segmentation');
  });

  it('fit a view when it is first shown, and keep the zoom of each', async () => {
    await preview().show('segmentation');
    await preview().settled();
    const fitted = await preview().zoom();
    assert.ok(fitted < 50);
    await preview().page.getByRole('button', { name: 'Full size' }).click();
    await preview().show('journey');
    await preview().settled();
    assert.notEqual(await preview().zoom(), 100);
    await preview().show('segmentation');
    await preview().settled();
    assert.equal(await preview().zoom(), 100);
    await preview().page.getByRole('button', { name: 'Fit' }).click();
    await preview().settled();
    assert.equal(await preview().zoom(), fitted);
  });

  it('fit again when the panel changes its size', async () => {
    await preview().show('journey');
    await preview().settled();
    const before = await preview().zoom();
    await preview().page.setViewportSize({ width: 500, height: 700 });
    await preview().page.waitForFunction(
      (zoom) => parseInt(document.querySelector('button.zoom')!.textContent!.replace(/\D+/, '')) < zoom,
      before,
    );
  });

  it('zoom in steps', async () => {
    await preview().show('journey');
    await preview().page.getByRole('button', { name: 'Full size' }).click();
    await preview().page.getByRole('button', { name: 'Zoom in' }).click();
    await preview().settled();
    assert.equal(await preview().zoom(), 125);
    await preview().page.getByRole('button', { name: 'Zoom out' }).click();
    await preview().page.getByRole('button', { name: 'Zoom out' }).click();
    await preview().settled();
    assert.equal(await preview().zoom(), 80);
  });

  it('ask for an export', async () => {
    await preview().show('journey');
    await preview().page.getByRole('button', { name: 'Export' }).click();
    await preview().posted('export');
  });
});

describe('pan and zoom', function () {
  this.timeout(patience);
  const preview = usePreview();

  async function viewportOf(viewId: string): Promise<{ x: number; y: number; zoom: number; fitted: boolean }> {
    await preview().settled();
    return (await preview().saved()).viewports[viewId]!;
  }

  it('scroll with the wheel', async () => {
    await preview().show('journey');
    const before = await viewportOf('journey');
    await preview().page.mouse.move(500, 400);
    await preview().page.mouse.wheel(30, 50);
    const after = await viewportOf('journey');
    assert.deepEqual([after.x - before.x, after.y - before.y, after.zoom], [-30, -50, before.zoom]);
  });

  it('zoom where the pointer is, with Ctrl and the wheel or a pinch', async () => {
    await preview().show('journey');
    const box = (await preview().part('Collect.Pay').boundingBox())!;
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const before = await viewportOf('journey');
    await preview().page.mouse.move(at.x, at.y);
    await preview().page.keyboard.down('Control');
    await preview().page.mouse.wheel(0, -20);
    await preview().page.keyboard.up('Control');
    const after = await viewportOf('journey');
    assert.ok(after.zoom > before.zoom);
    const now = (await preview().part('Collect.Pay').boundingBox())!;
    assert.ok(Math.hypot(now.x + now.width / 2 - at.x, now.y + now.height / 2 - at.y) < 2);
  });

  it('drag without opening the element under the pointer', async () => {
    await preview().show('journey');
    const before = await viewportOf('journey');
    const box = (await preview().part('Collect.Pay').boundingBox())!;
    await preview().page.mouse.move(box.x + 10, box.y + 10);
    await preview().page.mouse.down();
    await preview().page.mouse.move(box.x + 40, box.y - 30, { steps: 5 });
    await preview().page.mouse.up();
    const after = await viewportOf('journey');
    assert.deepEqual([after.x - before.x, after.y - before.y], [30, -40]);
    assert.deepEqual(await preview().page.evaluate(() => window.posted.filter(({ type }) => type === 'reveal')), []);
  });

  it('pinch with two fingers', async () => {
    await preview().show('journey');
    const before = await viewportOf('journey');
    await preview().page.evaluate(() => {
      const stage = document.querySelector('.pane')!;
      stage.setPointerCapture = () => undefined;
      const steps = [
        ['pointerdown', 1, 400],
        ['pointerdown', 2, 500],
        ['pointermove', 2, 600],
        ['pointerup', 1, 400],
        ['pointerup', 2, 600],
      ] as const;
      for (const [type, pointerId, clientX] of steps)
        stage.dispatchEvent(
          new PointerEvent(type, { pointerId, clientX, clientY: 400, pointerType: 'touch', bubbles: true }),
        );
    });
    const after = await viewportOf('journey');
    assert.equal((after.zoom / before.zoom).toFixed(3), '2.000');
  });

  it('keep the picture in reach', async () => {
    await preview().show('journey');
    await preview().page.mouse.move(500, 400);
    for (let turn = 0; turn < 10; turn++) await preview().page.mouse.wheel(5000, 5000);
    await preview().settled();
    const ground = (await preview().page.locator('[data-layer="ground"]').boundingBox())!;
    assert.ok(ground.x + ground.width >= 79 && ground.y + ground.height >= 79);
  });

  it('keep stages and lane names in sight', async () => {
    await preview().show('journey');
    await preview().page.getByRole('button', { name: 'Full size' }).click();
    await preview().page.mouse.move(500, 400);
    await preview().page.mouse.wheel(600, 600);
    await preview().settled();
    const stage = (await preview().page.locator('.pane').boundingBox())!;
    const left = (await preview().page.locator('[data-sticky="left"]').boundingBox())!;
    const top = (await preview().page.locator('[data-sticky="top"]').boundingBox())!;
    assert.ok(Math.abs(left.x - stage.x) < 30);
    assert.ok(Math.abs(top.y - stage.y) < 10);
  });

  it('answer keys', async () => {
    await preview().show('journey');
    await preview().page.locator('.canvas').focus();
    await preview().page.keyboard.press('0');
    await preview().settled();
    assert.equal(await preview().zoom(), 100);
    await preview().page.keyboard.press('+');
    await preview().settled();
    assert.equal(await preview().zoom(), 125);
    const before = await viewportOf('journey');
    await preview().page.keyboard.press('ArrowRight');
    assert.equal((await viewportOf('journey')).x, before.x - 60);
    await preview().page.keyboard.press('f');
    assert.equal((await viewportOf('journey')).fitted, true);
  });

  it('survive a reload together with the view', async () => {
    await preview().show('segmentation');
    await preview().page.getByRole('button', { name: 'Full size' }).click();
    const before = await viewportOf('segmentation');
    await preview().page.reload();
    assert.equal((await preview().posted('ready')).viewId, 'segmentation');
    await preview().show('segmentation');
    assert.deepEqual(await viewportOf('segmentation'), before);
    assert.equal(await preview().zoom(), 100);
  });
});
