import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { root } from '../../../scripts/tools/processes.mjs';
import { ServerWindow } from '../launch/window.js';
import type { WindowOptions } from '../launch/window.js';

/** The hands and eyes of someone who sits before VS Code. */
export class Desk {
  private constructor(private readonly window: ServerWindow) {}

  /** Opens a window on a file and waits until it has the text and knows its language. */
  static async sitDown(options: WindowOptions & { readonly file: string }): Promise<Desk> {
    const window = await ServerWindow.open(options);
    const desk = new Desk(window);
    try {
      await desk.editor.locator('.view-line').first().waitFor();
      await desk.page.locator('#status\\.editor\\.mode', { hasText: 'CXRA' }).waitFor();
      return desk;
    } catch (problem) {
      await desk.photograph('window-that-did-not-open');
      await window.close();
      throw problem;
    }
  }

  get page(): Page {
    return this.window.page;
  }

  /** The editor that has the text, wherever the focus is. */
  get editor(): Locator {
    return this.page.locator('.editor-instance .monaco-editor').first();
  }

  /** What is in the preview. */
  get preview(): FrameLocator {
    return this.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  }

  /** What the preview draws of an element. */
  drawn(elementId: string): Locator {
    return this.preview.locator(`[data-element="${elementId}"]`).first();
  }

  /** A line of the tree of components, by the words it shows one after the other. */
  coverageLine(text: string): Locator {
    const words = new RegExp(`^\\s*${text.split(' ').join('\\s*')}`);
    return this.page.locator('.pane', { hasText: 'Coverage' }).getByRole('treeitem').filter({ hasText: words });
  }

  /** Runs a command from the palette, by its title. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const box = this.palette;
    await box.fill(`>${title}`);
    await this.choice(title).first().waitFor();
    await box.press('Enter');
  }

  /** Picks one of what the palette offers. */
  async choose(label: string): Promise<void> {
    await this.choice(label).first().click();
  }

  /** Answers the dialog for files, once it lists the folder that it proposes. */
  async saveAs(path: string): Promise<void> {
    const dialog = this.page.locator('.quick-input-widget');
    const ok = dialog.getByRole('button', { name: 'OK' });
    await ok.waitFor();
    await this.choice('..').first().waitFor();
    await this.palette.fill(path);
    await ok.click();
  }

  /** The line of what is typed in the palette or in the dialog for files. */
  get palette(): Locator {
    return this.page.locator('.quick-input-widget input.input').and(this.page.locator(':visible')).first();
  }

  private choice(label: string): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label });
  }

  /** Opens a file of the folder in the editor on the left. */
  async openFile(path: string): Promise<void> {
    await this.page.keyboard.press('Control+1');
    await this.page.keyboard.press('Control+p');
    await this.palette.fill(path);
    await this.choice(path.split('/').at(-1) ?? path)
      .first()
      .click();
    await this.page.locator('.tab.active', { hasText: path.split('/').at(-1) ?? path }).waitFor();
  }

  /** Waits until nothing is under way: the picture is laid out and the status bar tells of no work. */
  async settled(): Promise<void> {
    await this.preview.locator('main[aria-busy="false"]').waitFor();
    // What moves to its new place has to have arrived.
    await this.preview.locator('main').evaluate(async (main) => {
      await Promise.allSettled(main.getAnimations({ subtree: true }).map((animation) => animation.finished));
    });
    await this.page.locator('#status\\.progress').waitFor({ state: 'hidden' });
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
  }

  /** Puts the cursor into a line of the text, with the text in focus. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+1');
    await this.page.keyboard.press('Control+g');
    await this.palette.fill(`:${line}:${column}`);
    await this.palette.press('Enter');
    await this.cursorIn(line);
  }

  /** Waits until the cursor is in a line. */
  async cursorIn(line: number): Promise<void> {
    await this.page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line},` }).waitFor();
  }

  /** Opens the preview beside the text and waits for its picture. */
  async openPreview(): Promise<void> {
    await this.command('CXRA: Open Preview to the Side');
    await this.preview.locator('.world [data-element]').first().waitFor();
  }

  /** Shows another view in the preview and waits for its picture. */
  async showView(title: string): Promise<void> {
    const views = this.preview.getByLabel('View', { exact: true });
    await views.selectOption({ label: title });
    await this.preview.locator(`[data-view="${await views.inputValue()}"]`).waitFor();
  }

  /** Keeps what is to be seen, below `out/`, for who looks for the reason of a failure. */
  async photograph(name: string): Promise<void> {
    await this.page.screenshot({ path: join(root, 'out', 'failures', `${name.replace(/\W+/g, '-')}.png`) });
  }

  async leave(): Promise<void> {
    await this.window.close();
  }
}
