import { strict as assert } from 'node:assert';
import axe from 'axe-core';
import { dark, highContrast, highContrastLight, light } from '../../language/diagram/theme/palettes.js';
import { themes } from '../../webview/dev/themes.js';
import { patience, usePreview } from './preview-page.js';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const palettes = { Light: light, Dark: dark, 'High contrast': highContrast, 'High contrast light': highContrastLight };

describe('theme of the preview', function () {
  this.timeout(patience);
  const preview = usePreview();
  const canvasColour = (): Promise<string> =>
    preview()
      .page.locator('[data-layer="ground"]')
      .evaluate((ground) => getComputedStyle(ground).fill);

  it('changes without a reload, to any sort of theme', async () => {
    await preview().show('journey');
    for (const theme of themes) {
      await preview().setTheme(theme);
      const background = theme.colours['--vscode-editor-background']!;
      const [red, green, blue] = [1, 3, 5].map((at) => parseInt(background.slice(at, at + 2), 16));
      await preview().page.waitForFunction(
        (wanted) => getComputedStyle(document.querySelector('[data-layer="ground"]')!).fill === wanted,
        `rgb(${red}, ${green}, ${blue})`,
      );
      const error = await preview()
        .page.locator('#cxra')
        .evaluate((root) => getComputedStyle(root).getPropertyValue('--cxra-error'));
      assert.equal(error, palettes[theme.name as keyof typeof palettes].error);
    }
    assert.equal(await preview().page.evaluate(() => window.posted.filter(({ type }) => type === 'ready').length), 1);
  });

  it('follows the body’s class alone, where the editor names no colours', async () => {
    await preview().show('journey');
    await preview().page.evaluate(() => (document.body.className = 'vscode-dark'));
    await preview().settled();
    assert.equal(await canvasColour(), 'rgb(22, 24, 29)');
  });

  for (const theme of themes) {
    it(`leaves axe nothing serious to find: ${theme.name}`, async () => {
      await preview().setTheme(theme);
      for (const viewId of ['journey', 'segmentation']) {
        await preview().show(viewId, { stale: true });
        // The one rule left out takes all texts within an element for its label. Its label is its title, and the name has
        // that; the other texts are in the name in another order.
        await preview().page.evaluate(axe.source);
        const serious = await preview().page.evaluate(async () => {
          const { violations } = await window.axe.run({ rules: { 'label-content-name-mismatch': { enabled: false } } });
          return violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        assert.deepEqual(serious, []);
      }
    });
  }
});

describe('the picture as a file', function () {
  this.timeout(patience);
  const preview = usePreview();

  for (const [viewId, theme] of [
    ['journey', 'light'],
    ['segmentation', 'dark'],
  ] as const) {
    it(`stands by itself with its font: ${viewId}`, async () => {
      await preview().show(viewId);
      await preview().send({ type: 'requestSvg', requestId: 7, theme });
      const { requestId, svg } = await preview().posted('svg');
      assert.equal(requestId, 7);
      assert.match(svg, /^<\?xml/);
      assert.doesNotMatch(svg, /var\(--|tabindex/);
      const page = await preview().page.context().newPage();
      const problems: string[] = [];
      page.on('console', (message) => problems.push(message.text()));
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('request', ({ url }) => url().startsWith('data:') || problems.push(url()));
      await page.setContent('<img>');
      const size = await page.evaluate(async (text) => {
        const image = document.querySelector('img')!;
        image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
        await image.decode();
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        return {
          width: image.naturalWidth,
          root: parsed.documentElement.nodeName,
          fonts: parsed.querySelector('style')?.textContent?.match(/@font-face/g)?.length,
        };
      }, svg);
      assert.equal(size.root, 'svg');
      assert.ok(size.width > 1000);
      assert.ok((size.fonts ?? 0) >= 2);
      assert.deepEqual(
        problems.filter((problem) => !problem.startsWith('about:')),
        [],
      );
      await page.close();
    });
  }

  it('is empty while there is no picture', async () => {
    await preview().send({ type: 'requestSvg', requestId: 1, theme: 'light' });
    assert.equal((await preview().posted('svg')).svg, '');
  });
});
