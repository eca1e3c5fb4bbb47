import type { Finding } from '../../analysis/finding.js';
import type { CxModel } from '../../model/model.js';
import { htmlDocument } from './document.js';
import { escapeHtml } from './escape.js';
import { findingsHtml, rulesHtml } from './findings.js';

/** A picture with what was found on its elements. */
export interface PageView {
  /** Without an XML declaration. */
  readonly svg: string;
  readonly title: string;
  /** Elements that it shows, by id. */
  readonly elements: ReadonlySet<string>;
  readonly model: CxModel;
  readonly findings: readonly Finding[];
}

/** What the program adds to every page: the style, the fonts that the picture needs, and what makes it move. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
  readonly sha256: (text: string) => string;
}

/**
 * A picture as a page that stands by itself: it can be moved, enlarged and searched, says what is known about each element
 * and what was found on it, and explains the rules. Without scripts it shows the picture and the texts all the same.
 */
export function viewPage(view: PageView, fontFaceCss: string, theme: 'light' | 'dark', assets: PageAssets): string {
  const findings = view.findings.filter(({ element }) => view.elements.has(element));
  const body = `<header>
<h1>${escapeHtml(view.title)}</h1>
<div class="tools" role="toolbar" aria-label="Picture" hidden>
<input type="search" id="search" placeholder="Search" aria-label="Search the picture" aria-controls="hits" autocomplete="off">
<output id="hits" aria-live="polite"></output>
<button type="button" data-do="out" aria-label="Zoom out">−</button>
<button type="button" data-do="full" aria-label="Full size"><span id="zoom">100 %</span></button>
<button type="button" data-do="in" aria-label="Zoom in">+</button>
<button type="button" data-do="fit">Fit</button>
</div>
</header>
<main>
<div id="window" tabindex="-1">${view.svg}</div>
<aside aria-label="Findings">
<h2>${findings.length === 0 ? 'Findings' : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`}</h2>
<p id="chosen" hidden></p>
${findingsHtml(view.model, findings)}
${rulesHtml(view.model, findings)}
</aside>
</main>
<div id="tooltip" role="presentation" aria-hidden="true" hidden></div>`;
  const { script, style, sha256 } = assets;
  return htmlDocument({ body, title: view.title, theme, style: `${fontFaceCss}\n${style}`, script }, sha256);
}
