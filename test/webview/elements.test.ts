import { strict as assert } from 'node:assert';
import { patience, usePreview } from './preview-page.js';

describe('elements of the picture', function () {
  this.timeout(patience);
  const preview = usePreview();
  const focused = (): Promise<string | undefined> =>
    preview().page.evaluate(() => (document.activeElement as SVGElement).dataset['element']);

  it('reveal their text when clicked', async () => {
    await preview().show('journey');
    await preview()
      .part('Collect.Pay')
      .click({ position: { x: 20, y: 20 } });
    assert.equal((await preview().posted('reveal')).elementId, 'Collect.Pay');
    assert.equal(await preview().part('Collect.Pay').getAttribute('aria-current'), 'true');
  });

  it('are marked when the cursor is in their text, all places alike', async () => {
    await preview().show('journey');
    await preview().send({ type: 'select', elementId: 'App' });
    await preview().page.locator('[data-element="App"][aria-current="true"]').first().waitFor();
    const marked = await preview()
      .page.locator('[aria-current="true"]')
      .evaluateAll((all) => all.map((each) => (each as SVGElement).dataset['element']));
    assert.ok(marked.length > 1);
    assert.deepEqual([...new Set(marked)], ['App']);
    await preview().send({ type: 'select', elementId: null });
    await preview().page.waitForFunction(() => document.querySelector('[aria-current]') === null);
  });

  it('come into sight when they are marked', async () => {
    await preview().show('segmentation');
    await preview().page.getByRole('button', { name: 'Full size' }).click();
    await preview().send({ type: 'select', elementId: 'CardVault' });
    await preview().page.locator('[data-element="CardVault"][aria-current="true"]').waitFor();
    await preview().settled();
    const box = (await preview().part('CardVault').boundingBox())!;
    const stage = (await preview().page.locator('.pane').boundingBox())!;
    assert.ok(box.x >= stage.x && box.x + box.width <= stage.x + stage.width);
    assert.ok(box.y >= stage.y && box.y + box.height <= stage.y + stage.height);
  });

  it('stay marked in the next picture', async () => {
    await preview().send({ type: 'select', elementId: 'Oms' });
    await preview().show('segmentation');
    assert.equal(await preview().part('Oms').getAttribute('aria-current'), 'true');
  });

  it('are reached by keyboard, every one', async () => {
    await preview().show('segmentation');
    await preview().page.locator('.canvas').focus();
    await preview().page.keyboard.press('Tab');
    await preview().page.keyboard.press('Home');
    const all = await preview()
      .page.locator('.part')
      .evaluateAll((parts) => parts.map((part) => (part as SVGElement).dataset['element']));
    const reached = [await focused()];
    for (let step = 1; step < all.length; step++) {
      await preview().page.keyboard.press('PageDown');
      reached.push(await focused());
    }
    assert.deepEqual(reached, all);
    assert.equal(await preview().page.locator('.part[tabindex="0"]').count(), 1);
  });

  it('lead to their neighbours with the arrow keys', async () => {
    await preview().show('journey');
    await preview().part('Collect.Basket').focus();
    await preview().page.keyboard.press('ArrowLeft');
    await preview().page.keyboard.press('ArrowLeft');
    assert.ok(
      ((await preview().page.evaluate(() => document.activeElement!.getBoundingClientRect().x)) ?? 0) <
        (await preview().part('Collect.Basket').boundingBox())!.x,
    );
    await preview().part('Collect.Pay').focus();
    await preview().page.keyboard.press('ArrowDown');
    assert.notEqual(await focused(), 'Collect.Pay');
  });

  it('open with Enter and are left with Escape', async () => {
    await preview().show('journey');
    await preview().part('Collect.Pay').focus();
    await preview().page.keyboard.press('Enter');
    assert.equal((await preview().posted('reveal')).elementId, 'Collect.Pay');
    await preview().page.keyboard.press('Escape');
    assert.ok(
      await preview()
        .page.locator('.canvas')
        .evaluate((canvas) => canvas === document.activeElement),
    );
  });

  it('have a name, a role, and a focus that can be seen', async () => {
    await preview().show('journey');
    await preview().page.locator('.canvas').focus();
    await preview().page.keyboard.press('Tab');
    const part = preview().page.locator('.part:focus');
    assert.equal(await part.getAttribute('role'), 'button');
    assert.match((await part.getAttribute('aria-label')) ?? '', /^Step /);
    const { style, width } = await part.evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return { style: outlineStyle, width: parseFloat(outlineWidth) };
    });
    assert.equal(style, 'solid');
    assert.ok(width >= 2);
  });

  it('show a card when the pointer rests on them, which Escape closes', async () => {
    await preview().show('journey');
    await preview()
      .part('Collect.Pay')
      .hover({ position: { x: 20, y: 20 } });
    const tooltip = preview().page.locator('.tooltip');
    await tooltip.waitFor();
    assert.equal(await tooltip.locator('strong').textContent(), 'Pays with card');
    await preview().page.locator('.canvas').focus();
    await preview().page.keyboard.press('Escape');
    await tooltip.waitFor({ state: 'hidden' });
  });

  it('do not move by themselves where motion is unwelcome', async () => {
    const durations = (): Promise<string> =>
      preview()
        .part('Collect.Pay')
        .evaluate((element) => getComputedStyle(element).transitionDuration);
    await preview().show('journey');
    assert.notEqual(await durations(), '0s');
    await preview().page.emulateMedia({ reducedMotion: 'reduce' });
    assert.equal(await durations(), '0s');
  });
});
