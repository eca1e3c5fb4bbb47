import { suggestWords } from '../core/suggest.js';
import type { Span } from '../core/spans.js';
import { attributesOf, elementDefinition, elementTypes } from '../model/registry.js';
import type { Problem } from './fragment.js';
import { placementProblem } from './placement.js';

/** What is wrong with a word in place of a keyword, and the element type that it most likely means. */
export interface MeantKeyword {
  readonly problem: Problem;
  readonly type?: string;
}

/** Types whose header is built in its own way, so that it cannot be read under another word. */
const otherHeaders = new Set(['flow', 'policy', 'suppress', '->', 'end']);

/** Finds what a word in place of a keyword means: an attribute whose colon is missing, a word of a neighbouring vocabulary, a slip. */
export function meantKeyword(word: string, span: Span, parentType: string | undefined): MeantKeyword {
  const attributes = parentType === undefined ? [] : [...attributesOf(parentType).values()];
  const attribute = attributes.find(({ name, aliases }) => name === word || aliases?.includes(word));
  if (attribute) {
    const message = `\`:\` is missing behind \`${word}\`.`;
    return { problem: { code: 'syntax', severity: 'error', message, span, suggestions: [`${attribute.name}:`] } };
  }
  const aliased = elementTypes.filter((type) => elementDefinition(type)?.aliases?.includes(word));
  const suggestions =
    aliased.length > 0
      ? aliased
      : similar(
          word,
          parentType,
          attributes.map(({ name }) => name),
        );
  const hint =
    aliased.length > 0
      ? ` The word used here is \`${aliased[0]}\`.`
      : suggestions.length > 0
        ? ` Did you mean \`${suggestions[0]}\`?`
        : '';
  const problem: Problem = {
    code: 'unknown-keyword',
    severity: 'error',
    message: `\`${word}\` is no keyword${parentType === undefined ? '' : ' and no attribute'}.${hint}`,
    span,
    suggestions,
  };
  const [type] = suggestions;
  return type === undefined || !elementDefinition(type) || otherHeaders.has(type) ? { problem } : { problem, type };
}

/** Keywords that may stand in a block of a type and attributes of it, else keywords of anywhere. */
function similar(word: string, parentType: string | undefined, attributes: readonly string[]): string[] {
  const keywords = elementTypes.filter(
    (type) => type !== '->' && !placementProblem(type, parentType, { start: 0, end: 0 }),
  );
  const here = suggestWords(word, [...keywords, ...attributes]).map((each) =>
    keywords.includes(each) ? each : `${each}:`,
  );
  return here.length > 0
    ? here
    : suggestWords(
        word,
        elementTypes.filter((type) => type !== '->'),
      );
}
