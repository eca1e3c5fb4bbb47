import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { buildProgram, clearText, cxra, folderWith, journeys, removeFolders } from '../cli/helper.js';
import { useBrowser } from '../support/browser.js';
import { patience } from './preview-page.js';

describe('exported HTML', function () {
  this.timeout(patience);
  const open = useBrowser();
  let folder: string;
  before(() => {
    buildProgram();
    folder = folderWith({ 'a.cxra': journeys, 'b/cxra.config.json': '{}', 'b/b.cxra': clearText });
    assert.equal(cxra(folder, 'export', 'a.cxra', '--view', 'Buy', '--format', 'html').code, 0);
    assert.equal(cxra(folder, 'export', 'b', '--all', '--format', 'html', '--theme', 'dark').code, 0);
  });
  after(removeFolders);

  /** Opens a page that may not load anything; what it tries, and what goes wrong, is an error of the test. */
  async function show(name: string, check: (page: Page) => Promise<void>): Promise<void> {
    const page = await open();
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && request.url() !== address) problems.push(request.url());
    });
    await page.context().setOffline(true);
    const address = pathToFileURL(join(folder, name)).toString();
    await page.goto(address);
    await check(page);
    assert.deepEqual(problems, []);
    await page.close();
  }

  it('shows the picture, moves it and finds elements in it, without any network', async () => {
    await show('journey-Buy.html', async (page) => {
      const zoom = page.locator('#zoom');
      const before = await zoom.textContent();
      await page.getByRole('button', { name: 'Zoom in' }).click();
      assert.notEqual(await zoom.textContent(), before);
      await page.getByRole('button', { name: 'Full size' }).click();
      assert.equal(await zoom.textContent(), '100 %');
      await page.getByRole('searchbox').fill('looks');
      assert.match((await page.locator('#hits').textContent()) ?? '', /^1 of \d/);
      await page.getByRole('searchbox').fill('nothing like this');
      assert.equal(await page.locator('#hits').textContent(), 'nothing');
      await page.locator('[data-element="Buy.S.Look"]').first().hover();
      await page.locator('#tooltip:not([hidden])').waitFor();
      assert.match((await page.locator('#tooltip').textContent()) ?? '', /Looks <b>&/);
    });
  });

  it('leads from an element to its findings, and from a finding to its rule', async () => {
    await show('segmentation.html', async (page) => {
      const finding = page.locator('.findings li').first();
      assert.ok(await finding.isVisible());
      await page.locator('[data-element="Crm"]').click();
      assert.ok(await finding.isHidden());
      await page.locator('[data-element="f"]').click();
      assert.ok(await finding.isVisible());
      await finding.getByRole('link').click();
      assert.equal(await page.locator('.rule:target h3').count(), 1);
    });
  });

  it('can be read by keyboard and by screen readers', async () => {
    await show('segmentation.html', async (page) => {
      await page.locator('#window').focus();
      await page.keyboard.press('Tab');
      const first = await page.evaluate(() => document.activeElement?.getAttribute('data-element'));
      await page.keyboard.press('PageDown');
      const next = await page.evaluate(() => document.activeElement?.getAttribute('data-element'));
      assert.ok(first && next && first !== next);
    });
    const page = await open();
    await page.goto(pathToFileURL(join(folder, 'segmentation.html')).toString());
    // The page's policy forbids scripts of others, so the rules are tried on the same markup without it.
    const html = readFileSync(join(folder, 'segmentation.html'), 'utf8').replace(/<meta http-equiv=[^>]*>/, '');
    await page.setContent(html);
    await page.evaluate(axe.source);
    const serious = await page.evaluate(async () => {
      const { violations } = await window.axe.run({ rules: { 'label-content-name-mismatch': { enabled: false } } });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    assert.deepEqual(serious, []);
    await page.close();
  });

  it('runs nothing but its own script', async () => {
    const html = readFileSync(join(folder, 'journey-Buy.html'), 'utf8');
    assert.ok(html.includes('Looks &lt;b'));
    const page = await open();
    await page.route('**/*', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: html.replace('</main>', '</main><script>window.ran = 1</script>'),
      }),
    );
    await page.goto('http://localhost/');
    assert.equal(await page.evaluate(() => 'ran' in window), false);
    assert.equal(await page.locator('body.moving').count(), 1);
    await page.close();
  });
});
