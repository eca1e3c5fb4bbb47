/** What the page around the picture is made of; addresses are those that the webview can load. */
export interface WebviewPage {
  /** The source that the editor serves the extension's files from, as a content security policy names it. */
  readonly cspSource: string;
  /** New for each page; letters and digits. */
  readonly nonce: string;
  /** `dist/webview.js`. */
  readonly scriptUri: string;
  /** `dist/webview.css`. */
  readonly styleUri: string;
  /** `dist/layout-worker.js`. The page fetches it and starts it from a `blob:` address. */
  readonly workerUri: string;
  readonly title: string;
}

/**
 * The page that hosts the picture: one element to mount in, one style sheet, one script. Nothing may be loaded beyond
 * what is named here, nothing runs inline, and the network stays out of reach.
 */
export function webviewHtml(page: WebviewPage): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(contentSecurityPolicy(page))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(page.title)}</title>
<link rel="stylesheet" href="${attribute(page.styleUri)}">
</head>
<body>
<div id="cxra" data-worker="${attribute(page.workerUri)}"></div>
<script nonce="${attribute(page.nonce)}" src="${attribute(page.scriptUri)}"></script>
</body>
</html>
`;
}

/** The policy of the page; `worker-src` is for the layout worker, `connect-src` for fetching its script. */
export function contentSecurityPolicy({ cspSource, nonce }: Pick<WebviewPage, 'cspSource' | 'nonce'>): string {
  return [
    `default-src 'none'`,
    `img-src data:`,
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `worker-src blob:`,
    `connect-src ${cspSource}`,
    `font-src ${cspSource} data:`,
  ].join('; ');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function attribute(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character]!);
}
