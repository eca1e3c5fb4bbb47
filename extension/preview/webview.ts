import { randomBytes } from 'node:crypto';
import { Uri } from 'vscode';
import type { Webview, WebviewOptions, WebviewPanel } from 'vscode';
import { webviewHtml } from '../../language/protocol/webview-page.js';

/** A webview may run our script, and load nothing but what is bundled. */
export function webviewOptions(extensionUri: Uri): WebviewOptions {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist')] };
}

/** Puts the page into a panel that is new or came back. */
export function fillPanel(panel: WebviewPanel, extensionUri: Uri): void {
  const icon = (theme: string): Uri => Uri.joinPath(extensionUri, 'extension', 'icons', `file-${theme}.svg`);
  panel.iconPath = { light: icon('light'), dark: icon('dark') };
  panel.webview.options = webviewOptions(extensionUri);
  panel.webview.html = page(panel.webview, extensionUri);
}

function page(webview: Webview, extensionUri: Uri): string {
  const address = (file: string): string => webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', file)).toString();
  return webviewHtml({
    cspSource: webview.cspSource,
    nonce: randomBytes(16).toString('hex'),
    scriptUri: address('webview.js'),
    styleUri: address('webview.css'),
    workerUri: address('layout-worker.js'),
    title: 'CXRA preview',
  });
}
