import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as TextMate from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';

// Both are bundles whose names an import does not find in every loader.
const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma') as typeof Oniguruma;
const textmate = require('vscode-textmate') as typeof TextMate;

/** A stretch of one scope. */
export interface ScopedToken {
  readonly line: number;
  readonly text: string;
  /** The scopes from the outermost in, the language's own left out. */
  readonly scopes: readonly string[];
}

const grammarFile = fileURLToPath(new URL('../../../syntaxes/cxra.tmLanguage.json', import.meta.url));

/** Loads the highlighting as an editor does. Languages that it embeds are not there. */
export async function loadGrammar(): Promise<IGrammar> {
  const engine = require.resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(engine));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => oniguruma.createOnigScanner(sources),
      createOnigString: (text) => oniguruma.createOnigString(text),
    }),
    loadGrammar: async (scope) =>
      scope === 'source.cxra' ? textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile) : null,
  });
  const grammar = await registry.loadGrammar('source.cxra');
  if (!grammar) throw new Error('The grammar was not loaded.');
  return grammar;
}

/** The tokens of a text that are not blank. */
export function tokensOf(grammar: IGrammar, text: string): ScopedToken[] {
  let stack = textmate.INITIAL;
  return text.split('\n').flatMap((lineText, line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(lineText, stack);
    stack = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }) => ({
        line,
        text: lineText.slice(startIndex, endIndex),
        scopes: scopes.slice(1),
      }))
      .filter((token) => token.text.trim() !== '');
  });
}
