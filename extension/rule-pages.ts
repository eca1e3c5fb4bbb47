import { Uri, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import { fileOfPage, pagesScheme } from './rule-links.js';

/**
 * Serves the pages about rules, which the codes of findings lead to, under addresses of their own: they cannot be changed
 * by mistake, and the manifest has the editor show them rendered and not as source.
 */
export function serveRulePages(extensionUri: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(pagesScheme, {
    provideTextDocumentContent: async ({ path }) => {
      const file = fileOfPage(path);
      if (file === undefined) return `There is no page ${path}.`;
      const page = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'docs', 'rules', file));
      return new TextDecoder().decode(page);
    },
  });
}
