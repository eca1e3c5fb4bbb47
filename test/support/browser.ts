import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { chromiumOptions, installChromium } from '../../scripts/tools/chromium.mjs';

/** A browser for a suite of tests: opens pages in a window of its own each, and closes when the suite is done. */
export function useBrowser(): (options?: { readonly width: number; readonly height: number }) => Promise<Page> {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({ executablePath: await installChromium(), args: chromiumOptions });
  });
  after(async () => browser.close());
  return (viewport = { width: 1280, height: 800 }) => browser.newPage({ viewport });
}
