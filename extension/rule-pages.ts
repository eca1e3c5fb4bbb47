import { commands, Uri, window, workspace } from 'vscode';
import type { Diagnostic } from 'vscode';
import { isRuleId, openRuleCommand, openRuleQuery, ruleOfPage } from './rule-links.js';

/** The folder with one page for each rule. */
export function rulePages(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, 'docs', 'rules');
}

/** Makes the codes of findings open their rule's page as a reader wants it, and not its source. */
export function linkRulePages(diagnostics: readonly Diagnostic[], pages: Uri): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { code } = diagnostic;
    if (typeof code !== 'object') return diagnostic;
    const rule = ruleOfPage(code.target.toString(), pages.toString());
    if (rule === undefined) return diagnostic;
    const target = Uri.from({ scheme: 'command', path: openRuleCommand, query: openRuleQuery(rule) });
    diagnostic.code = { value: code.value, target };
    return diagnostic;
  });
}

/** Shows the page of a rule, rendered where the editor can. */
export async function openRulePage(ruleId: unknown, pages: Uri): Promise<void> {
  if (!isRuleId(ruleId)) return;
  const page = Uri.joinPath(pages, `${ruleId}.md`);
  const isThere = await workspace.fs.stat(page).then(
    () => true,
    () => false,
  );
  if (!isThere) void window.showWarningMessage(`There is no page about ${ruleId}.`);
  else if ((await commands.getCommands(true)).includes('markdown.showPreview'))
    await commands.executeCommand('markdown.showPreview', page);
  else await window.showTextDocument(page);
}
