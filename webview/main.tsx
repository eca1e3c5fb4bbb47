/**
 * The script of the preview's page. The page is the one that `language/protocol/webview-page.ts` writes:
 *
 * - an element `#cxra` to mount in, whose `data-worker` is the address of `dist/layout-worker.js`;
 * - `dist/webview.css` as a style sheet, `dist/webview.js` as the only script, with the nonce of the page's policy;
 * - the policy must let the page start workers from `blob:` (`worker-src blob:`) and fetch the worker's script
 *   (`connect-src`); styles and fonts need nothing beyond the style sheet, scripts nothing beyond the nonce.
 *
 * The editor supplies `acquireVsCodeApi`, the classes of the body that name the sort of theme (`vscode-light`,
 * `vscode-dark`, `vscode-high-contrast`, `vscode-high-contrast-light`) and the theme's colours as `--vscode-…`.
 *
 * The page posts `ready` once it listens, with the view that was on show before a reload if it knows; the host answers
 * with `diagram` or `message`, and again whenever the text changes. Messages: `language/protocol/preview.ts`.
 */
import { startPreview } from './preview.js';
import './styles/webview.css';
import { followTheme } from './theme/follow-theme.js';
import { loadDiagramFont } from './theme/load-font.js';

const root = document.querySelector<HTMLElement>('#cxra');
const workerUri = root?.dataset['worker'];
if (!root || workerUri === undefined)
  throw new Error('The page has no element #cxra with the address of the layout worker.');
loadDiagramFont();
followTheme(root);
startPreview(root, workerUri);
