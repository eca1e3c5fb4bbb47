import { strict as assert } from 'node:assert';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { HostMessage, WebviewMessage } from '../../language/protocol/preview.js';
import { chromiumOptions, installChromium } from '../../scripts/tools/chromium.mjs';
import { serve } from '../../scripts/serve-webview.js';
import type { DevServer } from '../../scripts/serve-webview.js';
import { sampleMessage } from '../../webview/dev/sample-views.js';
import type { EditorTheme } from '../../webview/dev/themes.js';

declare global {
  interface Window {
    readonly posted: readonly WebviewMessage[];
  }
}

/** Nothing here is measured; a busy machine takes its time. */
export const patience = 120_000;

/** The built page under its policy, with the test as its editor. */
export class PreviewPage {
  /** Errors of the console, uncaught errors and violations of the policy. */
  readonly problems: string[] = [];

  constructor(readonly page: Page) {
    page.on('console', (message) => message.type() === 'error' && this.problems.push(message.text()));
    page.on('pageerror', (error) => this.problems.push(String(error)));
  }

  async open(address: string): Promise<void> {
    await this.page.addInitScript({ path: fileURLToPath(new URL('editor.js', import.meta.url)) });
    await this.page.goto(`${address}/preview`);
    await this.posted('ready');
  }

  async send(message: HostMessage): Promise<void> {
    await this.page.evaluate((data) => window.postMessage(data, '*'), message);
  }

  /** Shows a sample and waits until it is drawn. */
  async show(viewId: string, change: Partial<HostMessage & { type: 'diagram' }> = {}): Promise<void> {
    await this.send({ ...sampleMessage(viewId), ...change });
    await this.page.locator(`.pane[data-view="${viewId}"] .part`).first().waitFor();
  }

  /** The latest message of a type, as soon as there is one. */
  async posted<T extends WebviewMessage['type']>(type: T): Promise<WebviewMessage & { type: T }> {
    const handle = await this.page.waitForFunction(
      (wanted) => window.posted.filter((each) => each.type === wanted).at(-1),
      type,
    );
    return (await handle.jsonValue()) as WebviewMessage & { type: T };
  }

  /** The first part that stands for an element. */
  part(elementId: string): Locator {
    return this.page.locator(`[data-element="${elementId}"]`).first();
  }

  async setTheme(theme: EditorTheme): Promise<void> {
    await this.page.evaluate(({ kind, colours }) => {
      for (const [name, value] of Object.entries(colours)) document.documentElement.style.setProperty(name, value);
      document.body.className = kind;
    }, theme);
  }

  /** The zoom in percent, as the controls show it. */
  async zoom(): Promise<number> {
    return parseInt(((await this.page.locator('button.zoom').textContent()) ?? '').replace(/\D+/, ''), 10);
  }

  /** The state that the page gave the editor to keep. */
  async saved(): Promise<{
    readonly viewId: string;
    readonly viewports: Record<string, { x: number; y: number; zoom: number; fitted: boolean }>;
  }> {
    return this.page.evaluate(() => JSON.parse(sessionStorage.getItem('editor-state') ?? '{}'));
  }

  /** Waits for two frames: the page moves the picture at once, and says where it is with the next frame. */
  async settled(): Promise<void> {
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
}

/** A browser and a server for the tests of a suite, and a new page for each; no test may leave problems behind. */
export function usePreview(): () => PreviewPage {
  let server: DevServer;
  let browser: Browser;
  let context: BrowserContext;
  let preview: PreviewPage;
  before(async () => {
    server = await serve();
    browser = await chromium.launch({ executablePath: await installChromium(), args: [...chromiumOptions] });
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
    preview = new PreviewPage(await context.newPage());
    await preview.open(server.address);
  });
  afterEach(async () => {
    await context.close();
    assert.deepEqual(preview.problems, []);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  return () => preview;
}
