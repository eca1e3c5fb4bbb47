import { escapeHtml } from './escape.js';

/** What a page that stands by itself is made of. */
export interface PageParts {
  /** Markup; every text in it is escaped. */
  readonly body: string;
  readonly title: string;
  readonly theme: 'light' | 'dark';
  /** Style sheets and scripts; nothing else may style the page or run in it. */
  readonly style: string;
  readonly script: string;
}

/**
 * A page that needs nothing else: its policy allows only the style and the script that are in it, and no network.
 * @param sha256 the digest of a text in base64
 */
export function htmlDocument(page: PageParts, sha256: (text: string) => string): string {
  const script = page.script.trim().replace(/<\/(?=script)/gi, '<\\/');
  const style = page.style.trim();
  const policy = [
    `default-src 'none'`,
    `style-src 'sha256-${sha256(style)}'`,
    ...(script === '' ? [] : [`script-src 'sha256-${sha256(script)}'`]),
    `font-src data:`,
    `img-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en" data-theme="${page.theme}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="cxra">
<title>${escapeHtml(page.title)}</title>
<style>${style}</style>
</head>
<body>
${page.body}
${script === '' ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}
