import { suggestWords } from '../../core/suggest.js';
import type { Test } from './generated/ast.js';
import { spanOfNode, spanOfWord } from './parse.js';
import type { CompiledOperand, Scope } from './scope.js';

/** Words that an attribute cannot have are mistakes, not conditions that never hold. */
export function checkWords(left: CompiledOperand, right: CompiledOperand, node: Test, scope: Scope): void {
  const { type } = left;
  if (right.type.kind !== 'words' || !right.type.words) return;
  if (type.kind === 'elements') {
    const unknown = right.literal !== undefined && right.literal !== 'any' && right.literal !== 'none';
    if (unknown)
      scope.report({
        message: `\`${right.literal}\` is no variable here.`,
        span: spanOfNode(node),
        suggestions: suggestWords(
          right.literal!,
          scope.all().map((variable) => variable.name),
        ),
      });
    return;
  }
  if (type.kind !== 'words' || !type.words) return;
  const allowed = new Set(type.words);
  if (right.shared && right.type.words.some((word) => allowed.has(word))) return;
  for (const word of right.type.words) {
    if (allowed.has(word) || right.slots.size > 0) continue;
    const suggestions = suggestWords(word, allowed);
    scope.report({
      message: `\`${word}\` is not a value it can have.${suggestions[0] ? ` Did you mean \`${suggestions[0]}\`?` : ''}`,
      span: spanOfWord(node, word),
      suggestions,
    });
  }
}
