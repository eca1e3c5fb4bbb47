import type { CompletionList } from 'vscode-languageserver';
import type { ProjectContext } from '../positions.js';
import { toItem } from '../completion/items.js';
import type { CompletionOptions } from '../completion/completion.js';
import { conditionProposals } from './proposals.js';
import { ruleTextAt } from './rule-text.js';
import { writtenAt } from './place.js';

const wordCharacter = /[\w-]/;

/** Proposals in the condition, exceptions and message of a rule; undefined outside of them. */
export function conditionCompletion(
  project: ProjectContext,
  uri: string,
  offset: number,
  options: CompletionOptions,
): CompletionList | undefined {
  const text = ruleTextAt(project.positions.text(uri), offset);
  const written = text && writtenAt(text);
  if (!text || !written) return undefined;
  let [start, end] = [text.index, text.index];
  while (start > 0 && wordCharacter.test(text.content[start - 1]!)) start--;
  while (end < text.content.length && wordCharacter.test(text.content[end]!)) end++;
  const range = project.positions.range(uri, { start: text.offsetOf(start), end: text.offsetOf(end) });
  const command = options.suggestCommand === undefined ? {} : { command: options.suggestCommand };
  const items = conditionProposals(written).map((proposal) =>
    toItem(proposal, { range, lead: '', snippets: options.snippets, ...command }),
  );
  return { isIncomplete: false, items };
}
