import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { chromiumOptions, installChromium } from '../../../scripts/tools/chromium.mjs';
import { root } from '../../../scripts/tools/processes.mjs';
import { installVsCodeServer, startVsCodeServer, windowAddress } from '../../../scripts/tools/vscode-server.mjs';
import { settings } from './settings.js';

export interface WindowOptions {
  /** The folder that is open. */
  readonly folder: string;
  /** A file in it that an editor shows at the start. */
  readonly file?: string;
  /** The module whose tests run inside. */
  readonly tests?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: NodeJS.ProcessEnv;
  readonly trustAll?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
}

/** Milliseconds until what does not come is missing: long, as machines that build are busy. */
const patience = 120_000;

/** A window of the VS Code server with the extension under development, in a browser that nobody sees. */
export class ServerWindow {
  private constructor(
    private readonly server: Awaited<ReturnType<typeof startVsCodeServer>>,
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  static async open(options: WindowOptions): Promise<ServerWindow> {
    const [installation, executablePath] = [await installVsCodeServer(), await installChromium()];
    const env = { ...process.env, ...options.env };
    const server = await startVsCodeServer(installation, {
      settings: { ...settings, ...options.settings },
      trustAll: options.trustAll ?? true,
      env,
    });
    try {
      const browser = await chromium.launch({ executablePath, args: chromiumOptions });
      const page = await browser.newPage({ viewport: options.size ?? { width: 1400, height: 900 } });
      page.setDefaultTimeout(patience);
      const window = new ServerWindow(server, browser, page);
      await page.goto(windowAddress(server.origin, { ...options, extension: root }), { waitUntil: 'domcontentloaded' });
      return window;
    } catch (problem) {
      await server.stop();
      throw problem;
    }
  }

  /** Resolves when the server or the browser has ended by itself. */
  get ended(): Promise<void> {
    return Promise.race([
      this.server.ended,
      new Promise<void>((done) => this.browser.once('disconnected', () => done())),
    ]);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }
}
